package fi.kapa.notification.notice;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.notification.template.Templates;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;

/** Stores what must be told because of an event, in the event's own transaction. */
@Singleton
public class QueueNotices {
    private final Notices notices;
    private final Templates templates;
    private final Event<NoticesQueued> queued;
    private final Senders senders;
    private final NoticeTrail trail;
    private final Clock clock;

    QueueNotices(
            Notices notices,
            Templates templates,
            Event<NoticesQueued> queued,
            Senders senders,
            NoticeTrail trail,
            Clock clock) {
        this.notices = notices;
        this.templates = templates;
        this.queued = queued;
        this.senders = senders;
        this.trail = trail;
        this.clock = clock;
    }

    /** Queues the notices; each is filled in here, so that an event that lacks a value is refused with its reason. */
    @Transactional(TxType.MANDATORY)
    public void queue(Matter matter, List<Draft> drafts, Envelope cause) {
        List<Notice> some =
                drafts.stream().map(draft -> notice(matter, draft, cause)).toList();
        if (!some.isEmpty()) {
            List<Notice> inHand = some.subList(0, senders.reserve(some.size()));
            // First of all, so that whatever fails from here on the room is used or given back.
            queued.fire(new NoticesQueued(inHand, inHand.size() < some.size()));
            inHand.forEach(Notice::takeInHand);
            notices.persist(some);
            some.forEach(notice -> trail.recordWritten("QUEUE", notice));
        }
    }

    private Notice notice(Matter matter, Draft draft, Envelope cause) {
        String subject = templates.subject(
                draft.template(), draft.language(), draft.parameters().asking(""));
        return new Notice(matter, draft, subject, cause, clock.instant());
    }
}

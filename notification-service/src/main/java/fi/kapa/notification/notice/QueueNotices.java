package fi.kapa.notification.notice;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.notification.template.Templates;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
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
    public void queue(Matter matter, List<Draft> drafts, Envelope cause) {
        List<Notice> some =
                drafts.stream().map(draft -> notice(matter, draft, cause)).toList();
        if (!some.isEmpty()) {
            some.subList(0, takenInHand(some)).forEach(Notice::takenInHand);
            notices.persist(some);
            some.forEach(notice -> trail.recordWritten("QUEUE", notice));
        }
    }

    /** Told at once, so that whatever happens from here on the room is used or given back. */
    private int takenInHand(List<Notice> some) {
        int inHand = senders.reserve(some.size());
        queued.fire(new NoticesQueued(some.subList(0, inHand), inHand < some.size()));
        return inHand;
    }

    private Notice notice(Matter matter, Draft draft, Envelope cause) {
        String subject = templates.subject(
                draft.template(), draft.language(), draft.parameters().asking(""));
        return new Notice(matter, draft, subject, cause, clock.instant());
    }
}

package fi.kapa.notification.deadline;

import static fi.kapa.notification.template.NoticeTemplate.OBLIGATION_APPROACHING;
import static fi.kapa.notification.template.NoticeTemplate.OBLIGATION_OVERDUE;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.event.FactListener;
import fi.kapa.notification.notice.Matter;
import fi.kapa.notification.notice.QueueNotices;
import fi.kapa.notification.template.NoticeTemplate;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The day by which a duty must be met is near, or has passed: tell the organisation. */
@Singleton
class TellOfStatutoryDate implements FactListener<StatutoryDateFact> {
    private static final Map<String, NoticeTemplate> TEMPLATES = Map.of(
            "fi.kapa.obligation.ObligationApproaching.v1", OBLIGATION_APPROACHING,
            "fi.kapa.obligation.ObligationOverdue.v1", OBLIGATION_OVERDUE);

    private final QueueNotices queueNotices;
    private final StatutoryDateLetters letters;

    TellOfStatutoryDate(QueueNotices queueNotices, StatutoryDateLetters letters) {
        this.queueNotices = queueNotices;
        this.letters = letters;
    }

    @Override
    public Set<String> types() {
        return TEMPLATES.keySet();
    }

    @Override
    public Class<StatutoryDateFact> data() {
        return StatutoryDateFact.class;
    }

    @Override
    public void on(StatutoryDateFact fact, Envelope envelope) {
        Matter matter = new Matter(fact.statutoryDateId(), fact.reference(), fact.organisation(), false);
        queueNotices.queue(matter, List.of(letters.toOrganisation(TEMPLATES.get(envelope.type()), fact)), envelope);
    }
}

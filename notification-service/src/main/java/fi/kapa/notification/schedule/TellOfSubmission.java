package fi.kapa.notification.schedule;

import static fi.kapa.notification.template.NoticeTemplate.SCHEDULE_ACCEPTANCE_NOTICE;
import static fi.kapa.notification.template.NoticeTemplate.SCHEDULE_ACCEPTANCE_RECEIPT;
import static fi.kapa.notification.template.NoticeTemplate.SCHEDULE_AMENDMENT_NOTICE;
import static fi.kapa.notification.template.NoticeTemplate.SCHEDULE_AMENDMENT_RECEIPT;
import static fi.kapa.notification.template.NoticeTemplate.SCHEDULE_CLARIFICATION_REQUEST;
import static fi.kapa.notification.template.NoticeTemplate.SCHEDULE_NOTICE;
import static fi.kapa.notification.template.NoticeTemplate.SCHEDULE_RECEIPT;
import static fi.kapa.notification.template.NoticeTemplate.SCHEDULE_WITHDRAWAL_NOTICE;
import static fi.kapa.notification.template.NoticeTemplate.SCHEDULE_WITHDRAWAL_RECEIPT;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.event.FactListener;
import fi.kapa.notification.notice.Draft;
import fi.kapa.notification.notice.Matter;
import fi.kapa.notification.notice.Notices;
import fi.kapa.notification.notice.QueueNotices;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** A submission was filed, amended, questioned, accepted or withdrawn: tell VRK's customer service and the submitter. */
@Singleton
class TellOfSubmission implements FactListener<SubmissionFact> {
    private static final String SUBMITTED = "fi.kapa.schedule.ScheduleSubmitted.v1";
    private static final String AMENDED = "fi.kapa.schedule.ScheduleAmended.v1";
    private static final String QUESTIONED = "fi.kapa.schedule.ScheduleClarificationRequested.v1";
    private static final String ACCEPTED = "fi.kapa.schedule.ScheduleAccepted.v1";
    private static final String WITHDRAWN = "fi.kapa.schedule.ScheduleWithdrawn.v1";

    private final QueueNotices queueNotices;
    private final Notices notices;
    private final SubmissionLetters letters;

    TellOfSubmission(QueueNotices queueNotices, Notices notices, SubmissionLetters letters) {
        this.queueNotices = queueNotices;
        this.notices = notices;
        this.letters = letters;
    }

    @Override
    public Set<String> types() {
        return Set.of(SUBMITTED, AMENDED, QUESTIONED, ACCEPTED, WITHDRAWN);
    }

    @Override
    public Class<SubmissionFact> data() {
        return SubmissionFact.class;
    }

    @Override
    public void on(SubmissionFact fact, Envelope envelope) {
        Matter matter = new Matter(fact.submissionId(), fact.reference(), fact.organisation(), false);
        queueNotices.queue(matter, drafts(fact, envelope.type()), envelope);
    }

    private List<Draft> drafts(SubmissionFact fact, String type) {
        return switch (type) {
            case SUBMITTED ->
                List.of(letters.toCustomerService(SCHEDULE_NOTICE, fact), letters.toSubmitter(SCHEDULE_RECEIPT, fact));
            case AMENDED -> amendment(fact);
            case QUESTIONED -> List.of(letters.toSubmitter(SCHEDULE_CLARIFICATION_REQUEST, fact));
            case ACCEPTED ->
                List.of(
                        letters.toCustomerService(SCHEDULE_ACCEPTANCE_NOTICE, fact),
                        letters.toSubmitter(SCHEDULE_ACCEPTANCE_RECEIPT, fact));
            case WITHDRAWN ->
                List.of(
                        letters.toCustomerService(SCHEDULE_WITHDRAWAL_NOTICE, fact),
                        letters.toSubmitter(SCHEDULE_WITHDRAWAL_RECEIPT, fact));
            default -> List.of();
        };
    }

    /** That an organisation became known changes a submission without a new revision; there is nothing to tell then. */
    private List<Draft> amendment(SubmissionFact fact) {
        boolean told = fact.revision() == 1
                || notices.told(SCHEDULE_AMENDMENT_NOTICE, fact.submissionId(), String.valueOf(fact.revision()));
        return told
                ? List.of()
                : List.of(
                        letters.toCustomerService(SCHEDULE_AMENDMENT_NOTICE, fact),
                        letters.toSubmitter(SCHEDULE_AMENDMENT_RECEIPT, fact));
    }
}

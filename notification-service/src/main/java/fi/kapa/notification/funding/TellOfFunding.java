package fi.kapa.notification.funding;

import static fi.kapa.notification.template.NoticeTemplate.FUNDING_APPLICATION_NOTICE;
import static fi.kapa.notification.template.NoticeTemplate.FUNDING_DECISION;
import static fi.kapa.notification.template.NoticeTemplate.FUNDING_INFORMATION_REQUEST;
import static fi.kapa.notification.template.NoticeTemplate.FUNDING_RECEIPT;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.event.FactListener;
import fi.kapa.notification.notice.Draft;
import fi.kapa.notification.notice.Matter;
import fi.kapa.notification.notice.Notices;
import fi.kapa.notification.notice.QueueNotices;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** A matter of funding took a step: tell the applicant or the ministry. */
@Singleton
class TellOfFunding implements FactListener<FundingFact> {
    private static final String APPLIED = "fi.kapa.funding.FundingApplied.v1";
    private static final String QUESTIONED = "fi.kapa.funding.FundingInformationRequested.v1";
    private static final String DECIDED = "fi.kapa.funding.FundingDecided.v1";

    private final QueueNotices queueNotices;
    private final Notices notices;
    private final FundingLetters letters;

    TellOfFunding(QueueNotices queueNotices, Notices notices, FundingLetters letters) {
        this.queueNotices = queueNotices;
        this.notices = notices;
        this.letters = letters;
    }

    @Override
    public Set<String> types() {
        return Set.of(APPLIED, QUESTIONED, DECIDED);
    }

    @Override
    public Class<FundingFact> data() {
        return FundingFact.class;
    }

    @Override
    public void on(FundingFact fact, Envelope envelope) {
        Matter matter = new Matter(fact.applicationId(), fact.reference(), fact.organisation(), true);
        queueNotices.queue(matter, drafts(fact, envelope.type()), envelope);
    }

    private List<Draft> drafts(FundingFact fact, String type) {
        return switch (type) {
            case APPLIED -> application(fact);
            case QUESTIONED -> List.of(letters.toApplicant(FUNDING_INFORMATION_REQUEST, fact));
            case DECIDED -> List.of(letters.toApplicant(FUNDING_DECISION, fact));
            default -> List.of();
        };
    }

    /** It comes again when an application was supplemented or withdrawn; there is nothing more to tell then. */
    private List<Draft> application(FundingFact fact) {
        return notices.told(FUNDING_RECEIPT, fact.applicationId())
                ? List.of()
                : List.of(
                        letters.toMinistry(FUNDING_APPLICATION_NOTICE, fact),
                        letters.toApplicant(FUNDING_RECEIPT, fact));
    }
}

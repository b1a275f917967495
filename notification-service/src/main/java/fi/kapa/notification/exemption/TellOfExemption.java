package fi.kapa.notification.exemption;

import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_AMENDMENT;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_ANNULMENT;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_DECISION;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_INFORMATION_REQUEST;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_RECEIPT;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_REFERRAL_NOTICE;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_REFERRAL_NOTICE_TO_PRODUCER;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_REFERRAL_OFFER;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_REFERRAL_RECEIPT;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_REQUEST_NOTICE;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_REVIEW_NOTICE;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_REVIEW_NOTICE_TO_MINISTRY;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_REVIEW_RECEIPT;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_REVOCATION;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_TAKE_OVER_INFORMATION;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_TAKE_OVER_NOTICE;
import static fi.kapa.notification.template.NoticeTemplate.EXEMPTION_TAKE_OVER_NOTICE_TO_PRODUCER;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.event.FactListener;
import fi.kapa.notification.notice.Draft;
import fi.kapa.notification.notice.Matter;
import fi.kapa.notification.notice.Notices;
import fi.kapa.notification.notice.QueueNotices;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** A matter of exemption took a step: tell the applicant, the producer or the ministry. */
@Singleton
class TellOfExemption implements FactListener<ExemptionFact> {
    private static final String REQUESTED = "fi.kapa.exemption.ExemptionRequested.v1";
    private static final String QUESTIONED = "fi.kapa.exemption.ExemptionInformationRequested.v1";
    private static final String OFFERED = "fi.kapa.exemption.ExemptionReferralOffered.v1";
    private static final String REFERRED = "fi.kapa.exemption.ExemptionReferred.v1";
    private static final String TAKEN_OVER = "fi.kapa.exemption.ExemptionTakenOver.v1";
    private static final String REVIEW_REQUESTED = "fi.kapa.exemption.ExemptionReviewRequested.v1";
    private static final String DECIDED = "fi.kapa.exemption.ExemptionDecided.v1";
    private static final String AMENDED = "fi.kapa.exemption.ExemptionAmended.v1";
    private static final String ANNULLED = "fi.kapa.exemption.ExemptionAnnulled.v1";
    private static final String REVOKED = "fi.kapa.exemption.ExemptionRevoked.v1";

    private final QueueNotices queueNotices;
    private final Notices notices;
    private final ExemptionLetters letters;

    TellOfExemption(QueueNotices queueNotices, Notices notices, ExemptionLetters letters) {
        this.queueNotices = queueNotices;
        this.notices = notices;
        this.letters = letters;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                REQUESTED,
                QUESTIONED,
                OFFERED,
                REFERRED,
                TAKEN_OVER,
                REVIEW_REQUESTED,
                DECIDED,
                AMENDED,
                ANNULLED,
                REVOKED);
    }

    @Override
    public Class<ExemptionFact> data() {
        return ExemptionFact.class;
    }

    @Override
    public void on(ExemptionFact fact, Envelope envelope) {
        boolean ministrys = fact.isWithMinistry() || notices.areTheMinistrys(fact.applicationId());
        Matter matter = new Matter(fact.applicationId(), fact.reference(), fact.organisation(), ministrys);
        if (fact.isWithMinistry()) {
            notices.becomeTheMinistrys(fact.applicationId());
        }
        queueNotices.queue(matter, drafts(fact, envelope.type()), envelope);
    }

    private List<Draft> drafts(ExemptionFact fact, String type) {
        return switch (type) {
            case REQUESTED ->
                List.of(
                        letters.toProducer(EXEMPTION_REQUEST_NOTICE, fact),
                        letters.toApplicant(EXEMPTION_RECEIPT, fact));
            case QUESTIONED -> List.of(letters.toApplicant(EXEMPTION_INFORMATION_REQUEST, fact));
            case OFFERED -> List.of(letters.toApplicant(EXEMPTION_REFERRAL_OFFER, fact));
            case REFERRED ->
                List.of(
                        letters.toMinistry(EXEMPTION_REFERRAL_NOTICE, fact),
                        letters.toProducer(EXEMPTION_REFERRAL_NOTICE_TO_PRODUCER, fact),
                        letters.toApplicant(EXEMPTION_REFERRAL_RECEIPT, fact));
            case TAKEN_OVER ->
                List.of(
                        letters.toMinistry(EXEMPTION_TAKE_OVER_NOTICE, fact),
                        letters.toProducer(EXEMPTION_TAKE_OVER_NOTICE_TO_PRODUCER, fact),
                        letters.toApplicant(EXEMPTION_TAKE_OVER_INFORMATION, fact));
            case REVIEW_REQUESTED -> List.of(toReviewer(fact), letters.toApplicant(EXEMPTION_REVIEW_RECEIPT, fact));
            case DECIDED -> List.of(letters.toApplicant(EXEMPTION_DECISION, fact));
            case AMENDED -> List.of(letters.toApplicant(EXEMPTION_AMENDMENT, fact));
            case ANNULLED -> List.of(letters.toApplicant(EXEMPTION_ANNULMENT, fact));
            case REVOKED -> List.of(letters.toApplicant(EXEMPTION_REVOCATION, fact));
            default -> List.of();
        };
    }

    /** A review is asked of whoever decided. */
    private Draft toReviewer(ExemptionFact fact) {
        return fact.isDecidedByMinistry()
                ? letters.toMinistry(EXEMPTION_REVIEW_NOTICE_TO_MINISTRY, fact)
                : letters.toProducer(EXEMPTION_REVIEW_NOTICE, fact);
    }
}

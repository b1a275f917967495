package fi.kapa.notification.template;

import java.util.Arrays;
import java.util.Optional;

/** The templates, each of one kind of case and one addressee; the texts are in {@code notices/} as {@code <code>.<language>.txt}. */
public enum NoticeTemplate {
    SCHEDULE_NOTICE("schedule-notice", CaseKind.SCHEDULE, Addressee.PRODUCER),
    SCHEDULE_RECEIPT("schedule-receipt", CaseKind.SCHEDULE, Addressee.SUBMITTER),
    SCHEDULE_AMENDMENT_NOTICE("schedule-amendment-notice", CaseKind.SCHEDULE, Addressee.PRODUCER),
    SCHEDULE_AMENDMENT_RECEIPT("schedule-amendment-receipt", CaseKind.SCHEDULE, Addressee.SUBMITTER),
    SCHEDULE_ACCEPTANCE_NOTICE("schedule-acceptance-notice", CaseKind.SCHEDULE, Addressee.PRODUCER),
    SCHEDULE_ACCEPTANCE_RECEIPT("schedule-acceptance-receipt", CaseKind.SCHEDULE, Addressee.SUBMITTER),
    SCHEDULE_WITHDRAWAL_NOTICE("schedule-withdrawal-notice", CaseKind.SCHEDULE, Addressee.PRODUCER),
    SCHEDULE_WITHDRAWAL_RECEIPT("schedule-withdrawal-receipt", CaseKind.SCHEDULE, Addressee.SUBMITTER),
    SCHEDULE_CLARIFICATION_REQUEST(
            "schedule-clarification-request", CaseKind.SCHEDULE, Addressee.SUBMITTER, "NEEDS_CLARIFICATION"),

    EXEMPTION_REQUEST_NOTICE("exemption-request-notice", CaseKind.EXEMPTION, Addressee.PRODUCER),
    EXEMPTION_RECEIPT("exemption-receipt", CaseKind.EXEMPTION, Addressee.ORGANISATION),
    EXEMPTION_INFORMATION_REQUEST(
            "exemption-information-request", CaseKind.EXEMPTION, Addressee.ORGANISATION, "INFORMATION_REQUESTED"),
    EXEMPTION_REFERRAL_OFFER(
            "exemption-referral-offer", CaseKind.EXEMPTION, Addressee.ORGANISATION, "INTENT_TO_REJECT"),
    EXEMPTION_REFERRAL_NOTICE("exemption-referral-notice", CaseKind.EXEMPTION, Addressee.MINISTRY),
    EXEMPTION_REFERRAL_NOTICE_TO_PRODUCER(
            "exemption-referral-notice-to-producer", CaseKind.EXEMPTION, Addressee.PRODUCER),
    EXEMPTION_REFERRAL_RECEIPT("exemption-referral-receipt", CaseKind.EXEMPTION, Addressee.ORGANISATION),
    EXEMPTION_TAKE_OVER_NOTICE("exemption-take-over-notice", CaseKind.EXEMPTION, Addressee.MINISTRY),
    EXEMPTION_TAKE_OVER_NOTICE_TO_PRODUCER(
            "exemption-take-over-notice-to-producer", CaseKind.EXEMPTION, Addressee.PRODUCER),
    EXEMPTION_TAKE_OVER_INFORMATION("exemption-take-over-information", CaseKind.EXEMPTION, Addressee.ORGANISATION),
    EXEMPTION_DECISION("exemption-decision", CaseKind.EXEMPTION, Addressee.ORGANISATION),
    EXEMPTION_REVIEW_NOTICE("exemption-review-notice", CaseKind.EXEMPTION, Addressee.PRODUCER),
    EXEMPTION_REVIEW_NOTICE_TO_MINISTRY("exemption-review-notice-to-ministry", CaseKind.EXEMPTION, Addressee.MINISTRY),
    EXEMPTION_REVIEW_RECEIPT("exemption-review-receipt", CaseKind.EXEMPTION, Addressee.ORGANISATION),
    EXEMPTION_AMENDMENT("exemption-amendment", CaseKind.EXEMPTION, Addressee.ORGANISATION),
    EXEMPTION_ANNULMENT("exemption-annulment", CaseKind.EXEMPTION, Addressee.ORGANISATION),
    EXEMPTION_REVOCATION("exemption-revocation", CaseKind.EXEMPTION, Addressee.ORGANISATION),

    FUNDING_RECEIPT("funding-receipt", CaseKind.FUNDING, Addressee.ORGANISATION),
    FUNDING_APPLICATION_NOTICE("funding-application-notice", CaseKind.FUNDING, Addressee.MINISTRY),
    FUNDING_INFORMATION_REQUEST(
            "funding-information-request", CaseKind.FUNDING, Addressee.ORGANISATION, "INFORMATION_REQUESTED"),
    FUNDING_DECISION("funding-decision", CaseKind.FUNDING, Addressee.ORGANISATION),

    OBLIGATION_APPROACHING("obligation-approaching", CaseKind.OBLIGATION, Addressee.ORGANISATION, "APPROACHING"),
    OBLIGATION_OVERDUE("obligation-overdue", CaseKind.OBLIGATION, Addressee.ORGANISATION, "OVERDUE");

    private final String code;
    private final CaseKind caseKind;
    private final Addressee addressee;
    private final Optional<String> whileIn;

    NoticeTemplate(String code, CaseKind caseKind, Addressee addressee) {
        this(code, caseKind, addressee, Optional.empty());
    }

    NoticeTemplate(String code, CaseKind caseKind, Addressee addressee, String whileIn) {
        this(code, caseKind, addressee, Optional.of(whileIn));
    }

    NoticeTemplate(String code, CaseKind caseKind, Addressee addressee, Optional<String> whileIn) {
        this.code = code;
        this.caseKind = caseKind;
        this.addressee = addressee;
        this.whileIn = whileIn;
    }

    /**
     * Finds a template by its code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static NoticeTemplate of(String code) {
        return Arrays.stream(values())
                .filter(template -> template.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no template " + code));
    }

    public String code() {
        return code;
    }

    /** Of the texts in this version of the service. */
    public int version() {
        return 1;
    }

    public CaseKind caseKind() {
        return caseKind;
    }

    public Addressee addressee() {
        return addressee;
    }

    /** The state of the case in which alone the notice has a meaning; it asks for something. What tells of a fact is sent whatever follows. */
    public Optional<String> whileIn() {
        return whileIn;
    }
}

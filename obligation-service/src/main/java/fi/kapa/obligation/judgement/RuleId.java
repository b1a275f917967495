package fi.kapa.obligation.judgement;

/** The rules by name, in the order in which they are asked. */
public enum RuleId {
    ACT_NOT_IN_FORCE,
    ORGANISATION_ENDED,
    USE_DECISION,
    RESTRICTED_SERVICE,
    PRIVATE_USE,
    BY_PERMISSION,
    ENTITLED_BODY,
    NO_DUTY_SERVICE,
    MUNICIPAL_STATUTORY_TASK,
    OBLIGED_CATEGORY,
    NEEDS_PAYMENT,
    NEEDS_IDENTIFICATION,
    EXEMPT,
    PARTLY_EXEMPT,
    ADOPTED,
    BUS_NEW_WORK,
    LATE_CONTRACT,
    CONTRACT_BEYOND_LATEST,
    AVAILABLE_AND_CONTRACT_ENDED,
    STATUTORY_LATEST;

    private final String code = name().replace('_', '-');

    /** As answers and texts name it: {@code CONTRACT-BEYOND-LATEST}. */
    public String code() {
        return code;
    }
}

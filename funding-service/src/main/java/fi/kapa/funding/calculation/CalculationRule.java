package fi.kapa.funding.calculation;

/** The rules that a calculation follows, by name; their texts are in {@code texts/calculation}. */
enum CalculationRule {
    MAX_SHARE,
    COST_TYPES_OF_CALL,
    PURPOSES_OF_CALL,
    SERVICES_OF_CALL,
    INSTRUMENT_BY_CATEGORY,
    CATEGORY_NOT_FUNDED,
    DOWNWARDS_ONLY;

    /** Such as {@code MAX-SHARE}. */
    String id() {
        return name().replace('_', '-');
    }
}

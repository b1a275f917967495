package fi.kapa.obligation.cost;

/** The costs that producing and using a support service causes. */
enum CostType {
    PRODUCTION,
    USE,
    START_OF_USE,
    ADAPTING_OWN_SYSTEMS,
    UPKEEP_OF_DATA_AND_CONNECTIONS,
    PAPER_MAIL,
    IDENTIFICATION_PROVIDER_CONTRACTS;

    /** 571/2016 § 25: producing is paid by the state and use is free; joining, upkeep and letters are the user organisation's. */
    Bearer bearer() {
        return switch (this) {
            case PRODUCTION -> Bearer.STATE;
            case USE -> Bearer.NOBODY;
            case START_OF_USE,
                    ADAPTING_OWN_SYSTEMS,
                    UPKEEP_OF_DATA_AND_CONNECTIONS,
                    PAPER_MAIL,
                    IDENTIFICATION_PROVIDER_CONTRACTS -> Bearer.USER_ORGANISATION;
        };
    }
}

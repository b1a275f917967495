package fi.kapa.funding.project;

import fi.kapa.funding.obligation.OrganisationCategory;
import java.util.Optional;

/** In which form the ministry funds an organisation (rahoitusmuoto). */
public enum Instrument {
    /** Valtionavustus to municipal authorities, under act 688/2001. */
    DISCRETIONARY_GRANT,
    /** Käyttö- ja kirjausoikeus on budget item 28.70.03, and for bodies outside the state's own accounts käyttöoikeus; act 688/2001 does not apply. */
    SPENDING_RIGHT;

    /** The instrument of a category; empty where none is foreseen (a reading: other public tasks and private bodies). */
    public static Optional<Instrument> of(OrganisationCategory category) {
        return switch (category) {
            case MUNICIPAL_AUTHORITY -> Optional.of(DISCRETIONARY_GRANT);
            case STATE_ADMINISTRATIVE_AUTHORITY,
                    STATE_AGENCY,
                    STATE_INSTITUTION,
                    STATE_ENTERPRISE,
                    COURT_OR_JUDICIAL_BODY,
                    INDEPENDENT_PUBLIC_BODY -> Optional.of(SPENDING_RIGHT);
            case OTHER_PUBLIC_TASK, PRIVATE_BODY, OTHER -> Optional.empty();
        };
    }
}

package fi.kapa.obligation.record;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a recorded fact is about. */
public enum Kind {
    ORGANISATION,
    CONTRACT,
    ADOPTION,
    CIRCUMSTANCES,
    USE_DECISION,
    EXEMPTION,
    SCHEDULE(true),
    FUNDING(true),
    SUCCESSION;

    private final boolean underWay;

    Kind() {
        this(false);
    }

    /** @param underWay with another service: it bears on no verdict and stands on a day as it had come by then */
    Kind(boolean underWay) {
        this.underWay = underWay;
    }

    /** Those that are under way with other services, as a list of SQL. */
    static String underWay() {
        return Arrays.stream(values())
                .filter(kind -> kind.underWay)
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
    }
}

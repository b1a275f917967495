package fi.kapa.obligation.parameter;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a rule parameter is on a day.
 *
 * @param value a day, a code, or true or false
 * @param validFrom none when it has been so since the act was passed; likewise why and since when it is on record
 */
@Schema(name = "RuleParameter")
record RuleParameter(
        ParameterName name,
        String value,
        @Nullable LocalDate validFrom,
        @Nullable String reason,
        @Nullable Instant recordedAt) {

    static RuleParameter asPassed(ParameterName name) {
        return new RuleParameter(name, name.asPassed(), null, null, null);
    }
}

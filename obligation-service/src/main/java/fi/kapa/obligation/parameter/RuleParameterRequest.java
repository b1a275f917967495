package fi.kapa.obligation.parameter;

import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.standard.InvalidValue;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new value of a rule parameter as it is sent. */
@Schema(name = "RuleParameterRequest")
record RuleParameterRequest(
        String value, LocalDate validFrom, @Prose String reason) {

    /** Whether the value is one of the parameter's, which the path names. */
    static List<Defect> defects(ParameterName name, @Nullable String value) {
        if (value == null) {
            return List.of();
        }
        try {
            name.read(value);
            return List.of();
        } catch (InvalidValue invalid) {
            return List.of(
                    Defect.at("/value", invalid.code(), invalid.arguments().toArray()));
        }
    }
}

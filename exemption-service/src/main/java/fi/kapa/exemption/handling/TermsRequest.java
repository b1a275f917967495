package fi.kapa.exemption.handling;

import fi.kapa.chassis.json.Checked;
import fi.kapa.chassis.json.Defects;
import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.exemption.matter.Outcome;
import fi.kapa.exemption.matter.Terms;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is proposed or decided, as it is sent. The reasons may be left out when everything is granted (434/2003 §§ 44–47). */
@Schema(name = "ExemptionTerms")
record TermsRequest(
        Outcome outcome,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Prose List<String> conditions,
        @Prose @Nullable String statement)
        implements Checked {

    @Override
    public void check(Defects defects) {
        if (outcome != null && outcome != Outcome.GRANTED && statement == null) {
            defects.at("statement").add("REQUIRED");
        }
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            defects.at("validUntil").add("ENDS_BEFORE_BEGINNING");
        }
    }

    /** Without a first day it begins on the day of the decision, and may not have ended before. */
    List<Defect> defects(LocalDate today) {
        return validFrom == null
                        && validUntil != null
                        && outcome != null
                        && outcome.grants()
                        && validUntil.isBefore(today)
                ? List.of(Defect.at("/validUntil", "ENDS_BEFORE_BEGINNING"))
                : List.of();
    }

    Terms toTerms() {
        return new Terms(outcome, validFrom, validUntil, conditions, statement);
    }
}

package fi.kapa.funding.project;

import fi.kapa.chassis.json.Checked;
import fi.kapa.chassis.json.Defects;
import fi.kapa.chassis.problem.Defect;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The period of an application, which may lack parts until it is submitted. */
@Schema(name = "PeriodDraft")
public record PeriodDraft(
        @Nullable LocalDate from, @Nullable LocalDate to) implements Checked {
    @Override
    public void check(Defects defects) {
        if (from != null && to != null && to.isBefore(from)) {
            defects.at("to").add("ENDS_BEFORE_BEGINNING");
        }
    }

    /** What it lacks. */
    public List<Defect> missing(String pointer) {
        return new Parts(pointer).needs("from", from).needs("to", to).missing();
    }
}

package fi.kapa.funding.project;

import fi.kapa.chassis.json.Checked;
import fi.kapa.chassis.json.Defects;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period as it is sent. */
@Schema(name = "PeriodRequest")
public record PeriodRequest(LocalDate from, LocalDate to) implements Checked {
    @Override
    public void check(Defects defects) {
        if (from != null && to != null && to.isBefore(from)) {
            defects.at("to").add("ENDS_BEFORE_BEGINNING");
        }
    }

    /** The period, when it could be read. */
    public Optional<Period> period() {
        return from == null || to == null || to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
    }
}

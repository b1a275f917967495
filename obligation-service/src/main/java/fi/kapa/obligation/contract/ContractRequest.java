package fi.kapa.obligation.contract;

import fi.kapa.chassis.json.Checked;
import fi.kapa.chassis.json.Defects;
import fi.kapa.obligation.catalogue.ServiceCode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contract as it is sent; without {@code endsOn} it runs on. */
@Schema(name = "ContractRequest")
record ContractRequest(
        ServiceCode serviceCode,
        String supplier,
        LocalDate concludedOn,
        @Nullable LocalDate endsOn) implements Checked {

    @Override
    public void check(Defects defects) {
        if (concludedOn != null && endsOn != null && endsOn.isBefore(concludedOn)) {
            defects.at("endsOn").add("ENDS_BEFORE_BEGINNING");
        }
    }
}

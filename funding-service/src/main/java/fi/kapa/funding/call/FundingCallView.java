package fi.kapa.funding.call;

import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call as it is answered. */
@Schema(name = "FundingCall")
record FundingCallView(
        UUID id,
        LocalizedText name,
        LocalDate opensOn,
        LocalDate closesOn,
        Money budget,
        List<CallTerms> rules,
        Instant recordedAt) {

    static FundingCallView from(FundingCall call) {
        return new FundingCallView(
                call.id(),
                call.name(),
                call.opensOn(),
                call.closesOn(),
                call.budget(),
                call.rules(),
                call.recordedAt());
    }
}

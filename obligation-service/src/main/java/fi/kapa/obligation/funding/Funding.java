package fi.kapa.obligation.funding;

import fi.kapa.chassis.standard.Money;
import fi.kapa.obligation.catalogue.ServiceCode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's application for funding of a service.
 *
 * @param serviceCodes all services that it is for
 * @param granted for all of them together, once decided
 */
@Schema(name = "Funding")
public record Funding(
        String reference,
        FundingState state,
        List<ServiceCode> serviceCodes,
        @Nullable Money granted) {}

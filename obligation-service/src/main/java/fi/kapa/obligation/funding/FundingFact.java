package fi.kapa.obligation.funding;

import fi.kapa.chassis.standard.Money;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of FundingApplied and of what follows it. */
public record FundingFact(
        OrganisationKey organisation,
        String reference,
        FundingState state,
        List<ServiceCode> serviceCodes,
        @Nullable Money granted) {

    public FundingFact {
        serviceCodes = List.copyOf(serviceCodes);
    }

    public boolean isFor(ServiceCode service) {
        return serviceCodes.contains(service);
    }

    /** As it is shown. */
    public Funding toFunding() {
        return new Funding(reference, state, serviceCodes, granted);
    }
}

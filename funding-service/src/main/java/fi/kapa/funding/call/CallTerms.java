package fi.kapa.funding.call;

import fi.kapa.funding.project.CostType;
import fi.kapa.funding.project.Purpose;
import fi.kapa.funding.project.Share;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One dated version of a call's rules (hakuehdot).
 *
 * @param validFrom first day of this version
 * @param maxShare the most of the accepted costs that may be granted
 * @param purposes the only ones funded; empty for all
 * @param costTypes the only ones accepted; empty for all
 * @param serviceCodes the only support services funded; empty for all
 */
@Schema(name = "FundingCallRule")
public record CallTerms(
        LocalDate validFrom,
        Share maxShare,
        List<Purpose> purposes,
        List<CostType> costTypes,
        List<String> serviceCodes) {

    public boolean allow(Purpose purpose) {
        return purposes.isEmpty() || purposes.contains(purpose);
    }

    public boolean allow(CostType type) {
        return costTypes.isEmpty() || costTypes.contains(type);
    }

    public boolean allowService(String code) {
        return serviceCodes.isEmpty() || serviceCodes.contains(code);
    }

    public Set<CostType> allowedCostTypes() {
        return Arrays.stream(CostType.values()).filter(this::allow).collect(Collectors.toSet());
    }
}

package fi.kapa.obligation.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is on record of one organisation and one service. */
public record Records(
        List<OwnContract> contracts,
        List<Adoption> adoptions,
        List<Exemption> exemptions,
        List<UsageDecision> usageDecisions) {
    public static final Records NONE = new Records(List.of(), List.of(), List.of(), List.of());

    public Records {
        contracts = List.copyOf(contracts);
        adoptions = List.copyOf(adoptions);
        exemptions = List.copyOf(exemptions);
        usageDecisions = List.copyOf(usageDecisions);
    }

    public Records withContracts(List<OwnContract> changed) {
        return new Records(changed, adoptions, exemptions, usageDecisions);
    }

    public Records withAdoptions(List<Adoption> changed) {
        return new Records(contracts, changed, exemptions, usageDecisions);
    }

    public Records withExemptions(List<Exemption> changed) {
        return new Records(contracts, adoptions, changed, usageDecisions);
    }

    public Records withUsageDecisions(List<UsageDecision> changed) {
        return new Records(contracts, adoptions, exemptions, changed);
    }

    Stream<LocalDate> turns() {
        return Stream.of(
                        contracts.stream().flatMap(OwnContract::turns),
                        adoptions.stream().map(Adoption::on),
                        exemptions.stream()
                                .flatMap(exemption -> exemption.validity().turns()),
                        usageDecisions.stream()
                                .flatMap(decision -> decision.validity().turns()))
                .flatMap(days -> days);
    }
}

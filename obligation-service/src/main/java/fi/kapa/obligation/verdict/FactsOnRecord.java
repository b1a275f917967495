package fi.kapa.obligation.verdict;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.adoption.AdoptionView;
import fi.kapa.obligation.adoption.AdoptionView.Standing;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.circumstance.CircumstancesView;
import fi.kapa.obligation.contract.ContractView;
import fi.kapa.obligation.exemption.ExemptionFact;
import fi.kapa.obligation.fact.Circumstances;
import fi.kapa.obligation.fact.Course;
import fi.kapa.obligation.fact.Facts;
import fi.kapa.obligation.fact.Facts.Source;
import fi.kapa.obligation.fact.Records;
import fi.kapa.obligation.funding.FundingFact;
import fi.kapa.obligation.organisation.OrganisationView;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.RecordedFacts;
import fi.kapa.obligation.record.RecordedFacts.Known;
import fi.kapa.obligation.schedule.ScheduleFact;
import fi.kapa.obligation.succession.SuccessionView;
import fi.kapa.obligation.usage.UsageDecisionView;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was on record of organisations at an instant, with one query. */
@Singleton
public class FactsOnRecord {
    private final RecordedFacts recorded;

    FactsOnRecord(RecordedFacts recorded) {
        this.recorded = recorded;
    }

    /** Everything known of one organisation. */
    public record OfOrganisation(
            OrganisationView organisation,
            Course course,
            Circumstances circumstances,
            List<ContractView> contracts,
            List<AdoptionView> adoptions,
            List<ExemptionFact> exemptions,
            List<UsageDecisionView> usageDecisions,
            OwnCases cases) {

        /** The facts as they bear on one service. */
        public Facts on(ServiceCode service) {
            Records records = new Records(
                    contracts.stream()
                            .filter(contract -> contract.serviceCode().equals(service))
                            .map(ContractView::toFact)
                            .toList(),
                    adoptions.stream()
                            .filter(adoption ->
                                    adoption.serviceCode().equals(service) && adoption.state() == Standing.CONFIRMED)
                            .map(AdoptionView::toFact)
                            .toList(),
                    exemptions.stream()
                            .filter(exemption -> exemption.serviceCode().equals(service))
                            .flatMap(exemption -> exemption.toFact().stream())
                            .toList(),
                    usageDecisions.stream()
                            .filter(decision -> decision.serviceCode().equals(service))
                            .map(UsageDecisionView::toFact)
                            .toList());
            return new Facts(course, circumstances, records, Source.REGISTER);
        }
    }

    /** The rows on one organisation, with what it has under way with other services. */
    List<Known> rows(OrganisationKey key, Instant knownAt, Instant happenedBy) {
        return recorded.of(List.of(key), knownAt, happenedBy).getOrDefault(key, List.of());
    }

    /** Those of the organisations that were on record then, in their order. */
    public List<OfOrganisation> of(List<OrganisationKey> keys, Instant knownAt) {
        Map<OrganisationKey, List<Known>> known = recorded.of(keys, knownAt, null);
        return keys.stream()
                .flatMap(key -> said(known.getOrDefault(key, List.of())).stream())
                .toList();
    }

    /** What the rows on an organisation say; empty when it was not on record. */
    Optional<OfOrganisation> said(List<Known> known) {
        return some(known, Kind.ORGANISATION, OrganisationView.class).stream()
                .findFirst()
                .map(organisation -> new OfOrganisation(
                        organisation,
                        SuccessionView.course(
                                organisation.category(), some(known, Kind.SUCCESSION, SuccessionView.class)),
                        some(known, Kind.CIRCUMSTANCES, CircumstancesView.class).stream()
                                .findFirst()
                                .map(CircumstancesView::toFact)
                                .orElse(Circumstances.UNKNOWN),
                        some(known, Kind.CONTRACT, ContractView.class),
                        some(known, Kind.ADOPTION, AdoptionView.class),
                        some(known, Kind.EXEMPTION, ExemptionFact.class),
                        some(known, Kind.USE_DECISION, UsageDecisionView.class),
                        new OwnCases(
                                some(known, Kind.SCHEDULE, ScheduleFact.class),
                                some(known, Kind.FUNDING, FundingFact.class))));
    }

    private <T extends Record> List<T> some(List<Known> known, Kind kind, Class<T> type) {
        return known.stream()
                .filter(one -> one.kind() == kind)
                .map(one -> recorded.read(one, type))
                .toList();
    }
}

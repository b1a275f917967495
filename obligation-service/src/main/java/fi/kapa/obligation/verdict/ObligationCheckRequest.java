package fi.kapa.obligation.verdict;

import fi.kapa.chassis.json.Checked;
import fi.kapa.chassis.json.Defects;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.fact.Circumstances;
import fi.kapa.obligation.fact.Course;
import fi.kapa.obligation.fact.Facts;
import fi.kapa.obligation.fact.Facts.Source;
import fi.kapa.obligation.fact.OwnContract;
import fi.kapa.obligation.fact.Records;
import fi.kapa.obligation.organisation.OrganisationCategory;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody tells who asks without registering; an unknown fact is assumed, and the answer says so. */
@Schema(name = "ObligationCheck")
record ObligationCheckRequest(
        OrganisationCategory category,
        @Nullable Boolean statutoryTask,
        @Nullable Boolean mayProcessIdentifiers,
        @Nullable Boolean offersServicesToPublic,
        List<ServiceFacts> services,
        @Nullable LocalDate asOf)
        implements Checked {

    /** What is told with regard to one service. */
    @Schema(name = "ServiceFacts")
    record ServiceFacts(
            ServiceCode serviceCode,
            @Nullable LocalDate contractConcludedOn,
            @Nullable LocalDate contractEndsOn,
            @Nullable Boolean newService,
            @Nullable Boolean newIntegration,
            @Nullable Boolean needsIdentification,
            @Nullable Boolean needsPayment)
            implements Checked {

        private static final ServiceFacts NOTHING =
                new ServiceFacts(ServiceCode.PALVELUVAYLA, null, null, null, null, null, null);

        @Override
        public void check(Defects defects) {
            if (contractConcludedOn != null && contractEndsOn != null && contractEndsOn.isBefore(contractConcludedOn)) {
                defects.at("contractEndsOn").add("ENDS_BEFORE_BEGINNING");
            }
        }

        private Records records() {
            return contractConcludedOn == null && contractEndsOn == null
                    ? Records.NONE
                    : Records.NONE.withContracts(List.of(new OwnContract(contractConcludedOn, contractEndsOn)));
        }

        /** Either is new work; none is known only when both were told. */
        private @Nullable Boolean newWork() {
            if (Boolean.TRUE.equals(newService) || Boolean.TRUE.equals(newIntegration)) {
                return true;
            }
            return newService == null || newIntegration == null ? null : Boolean.FALSE;
        }
    }

    @Override
    public void check(Defects defects) {
        for (int i = 0; i < services.size(); i++) {
            ServiceFacts one = services.get(i);
            boolean again = one != null
                    && one.serviceCode() != null
                    && services.subList(0, i).stream()
                            .anyMatch(
                                    other -> other != null && one.serviceCode().equals(other.serviceCode()));
            if (again) {
                defects.at("services").at(i).at("serviceCode").add("DUPLICATE_SERVICE");
            }
        }
    }

    /** Whether the service is asked about: those named, or all. */
    boolean asksAbout(ServiceCode code) {
        return services.isEmpty()
                || services.stream().anyMatch(one -> one.serviceCode().equals(code));
    }

    Facts factsOn(ServiceCode code) {
        ServiceFacts told = services.stream()
                .filter(one -> one.serviceCode().equals(code))
                .findFirst()
                .orElse(ServiceFacts.NOTHING);
        Circumstances circumstances = Circumstances.UNKNOWN;
        circumstances = with(circumstances, Circumstance.STATUTORY_TASK, statutoryTask);
        circumstances = with(circumstances, Circumstance.MAY_PROCESS_IDENTIFIERS, mayProcessIdentifiers);
        circumstances = with(circumstances, Circumstance.OFFERS_SERVICES_TO_PUBLIC, offersServicesToPublic);
        circumstances = with(circumstances, Circumstance.NEEDS_IDENTIFICATION, told.needsIdentification());
        circumstances = with(circumstances, Circumstance.NEEDS_PAYMENT, told.needsPayment());
        circumstances = with(circumstances, Circumstance.NEW_SERVICES, told.newWork());
        return new Facts(Course.of(category), circumstances, told.records(), Source.CALLER);
    }

    private static Circumstances with(Circumstances circumstances, Circumstance circumstance, @Nullable Boolean told) {
        return told == null ? circumstances : circumstances.with(circumstance, told);
    }
}

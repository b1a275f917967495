package fi.kapa.obligation.adoption;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.adoption.AdoptionView.Standing;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.Adoption.Phase;
import fi.kapa.obligation.fact.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What others may know of a step of taking a service into use. */
record AdoptionFact(
        UUID adoptionId,
        OrganisationKey organisation,
        ServiceCode serviceCode,
        Phase phase,
        LocalDate on,
        Scope scope,
        boolean statutoryTask,
        Standing state,
        Instant recordedAt) {

    static AdoptionFact from(AdoptionView view) {
        return new AdoptionFact(
                view.id(),
                view.organisation(),
                view.serviceCode(),
                view.phase(),
                view.on(),
                view.scope(),
                view.statutoryTask(),
                view.state(),
                view.recordedAt());
    }

    /** Its name in the past tense. */
    static String name(Standing standing) {
        return switch (standing) {
            case CLAIMED -> "AdoptionClaimed";
            case CONFIRMED -> "AdoptionRecorded";
            case RETRACTED -> "AdoptionRetracted";
        };
    }
}

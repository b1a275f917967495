package fi.kapa.obligation.catalogue;

import fi.kapa.obligation.organisation.OrganisationCategory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a catalogue entry, as far as the rules need it.
 *
 * @param appliesTo the categories on which the duty falls; empty when there is none
 * @param restrictedTo the only categories that may use the service; empty when it is open to all who have a right by the act
 */
public record SupportServiceTerms(
        ServiceCode code,
        Duty duty,
        Dates dates,
        Set<OrganisationCategory> appliesTo,
        Set<OrganisationCategory> restrictedTo,
        List<String> legalBasis) {

    public SupportServiceTerms {
        appliesTo = Set.copyOf(appliesTo);
        restrictedTo = Set.copyOf(restrictedTo);
        legalBasis = List.copyOf(legalBasis);
    }

    /**
     * From when the service can be used, and by when it must be.
     *
     * @param startJoiningBy the last day to begin joining, where the duty has no latest date
     * @param adoptBy the latest date, itself included (571/2016 § 29.1)
     */
    public record Dates(
            LocalDate availableFrom,
            @Nullable LocalDate startJoiningBy,
            @Nullable LocalDate adoptBy) {}

    /** Whether organisations of the category must use the service. */
    public boolean binds(OrganisationCategory category) {
        return duty == Duty.MANDATORY && appliesTo.contains(category);
    }

    /** Whether the duty is to begin joining and to build what is new on the service, without a latest date: the bus. */
    public boolean bindsNewWork() {
        return dates.startJoiningBy() != null && dates.adoptBy() == null;
    }

    /** Whether organisations of the category are outside those for whom the service is meant. */
    public boolean shutsOut(OrganisationCategory category) {
        return !restrictedTo.isEmpty() && !restrictedTo.contains(category);
    }
}

package fi.kapa.obligation.record;

import fi.kapa.chassis.standard.OrganisationKey;
import java.util.Set;

/** Something was put on record of the organisations. */
public record Recorded(Set<OrganisationKey> organisations) {}

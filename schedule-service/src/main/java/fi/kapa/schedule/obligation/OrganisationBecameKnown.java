package fi.kapa.schedule.obligation;

import fi.kapa.chassis.standard.OrganisationKey;

/** Told inside this service, in the event's transaction, when a registered organisation is remembered. */
public record OrganisationBecameKnown(OrganisationKey organisation) {}

package fi.kapa.exemption.application;

import fi.kapa.chassis.standard.OrganisationKey;

/**
 * Whence an application comes.
 *
 * @param createdBy identity of the caller, who may read it again
 */
record ApplicationOrigin(String reference, OrganisationKey organisation, String createdBy) {}

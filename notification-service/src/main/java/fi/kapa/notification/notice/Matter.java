package fi.kapa.notification.notice;

import fi.kapa.chassis.standard.OrganisationKey;
import java.util.UUID;

/**
 * The case that a notice tells of.
 *
 * @param id of the case in its own service
 * @param reference what people call it by
 * @param forMinistry whether the ministry handles the case
 */
public record Matter(UUID id, String reference, OrganisationKey organisation, boolean forMinistry) {}

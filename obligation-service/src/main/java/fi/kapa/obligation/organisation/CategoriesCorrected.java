package fi.kapa.obligation.organisation;

import fi.kapa.chassis.standard.OrganisationKey;
import java.util.Map;

/** Organisations were registered in a wrong category, or had become of another one without anybody telling the day: these are the right ones. */
public record CategoriesCorrected(Map<OrganisationKey, OrganisationCategory> categories) {}

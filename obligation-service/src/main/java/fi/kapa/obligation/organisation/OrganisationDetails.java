package fi.kapa.obligation.organisation;

import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.OfficialLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What an officer registers of an organisation.
 *
 * @param municipalityCode three digits with leading zeros
 */
record OrganisationDetails(
        LocalizedText name,
        OrganisationCategory category,
        @Nullable MunicipalityCode municipalityCode,
        OfficialLanguage language,
        EmailAddress email,
        boolean active) {}

package fi.kapa.obligation.organisation;

import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as it is sent; {@code active} is true when absent. */
@Schema(name = "OrganisationRequest")
record OrganisationRequest(
        BusinessId businessId,
        OrganisationKey.@Nullable Unit unit,
        LocalizedText name,
        OrganisationCategory category,
        @Nullable MunicipalityCode municipalityCode,
        OfficialLanguage language,
        EmailAddress email,
        @Nullable Boolean active) {

    /** Which organisation, as far as that could be read. */
    Optional<OrganisationKey> key() {
        return OrganisationKey.ofParts(businessId, unit);
    }

    OrganisationDetails toDetails() {
        return new OrganisationDetails(name, category, municipalityCode, language, email, active == null || active);
    }
}

package fi.kapa.obligation.organisation;

import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as it is answered, recorded and published. */
@Schema(name = "Organisation")
public record OrganisationView(
        BusinessId businessId,
        @Nullable String unit,
        OrganisationKey organisation,
        LocalizedText name,
        OrganisationCategory category,
        @Nullable String municipalityCode,
        OfficialLanguage language,
        EmailAddress email,
        boolean active,
        Instant recordedAt) {}

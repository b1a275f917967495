package fi.kapa.notification.obligation;

import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import org.jspecify.annotations.Nullable;

/** What this service reads of OrganisationRegistered and OrganisationChanged. */
record OrganisationFact(
        BusinessId businessId,
        @Nullable String unit,
        LocalizedText name,
        OfficialLanguage language,
        @Nullable EmailAddress email) {

    OrganisationKey key() {
        return new OrganisationKey(businessId, unit);
    }
}

package fi.kapa.obligation.organisation;

import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of a file of organisations; its components are the columns. */
record OrganisationRow(
        BusinessId businessId,
        OrganisationKey.@Nullable Unit unit,
        String nameFi,
        @Nullable String nameSv,
        OrganisationCategory category,
        @Nullable MunicipalityCode municipalityCode,
        OfficialLanguage language,
        EmailAddress email) {

    /** Columns of the seeded file that tell where a row comes from. */
    static final Set<String> IGNORED = Set.of("idKind");

    /** Which organisation, as far as that could be read. */
    Optional<OrganisationKey> key() {
        return OrganisationKey.ofParts(businessId, unit);
    }

    /** What the row says; what it has no column for stays as it was. */
    OrganisationDetails toDetails(@Nullable OrganisationDetails former) {
        return new OrganisationDetails(
                new LocalizedText(
                        nameFi, nameSv, former == null ? null : former.name().en()),
                category,
                municipalityCode,
                language,
                email,
                former == null || former.active());
    }
}

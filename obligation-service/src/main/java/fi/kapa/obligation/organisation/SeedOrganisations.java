package fi.kapa.obligation.organisation;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public bodies of the seeded file, registered when no organisation is. */
@Singleton
public class SeedOrganisations {
    private static final String FILE = "/seed/organisations.csv";
    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();

    private final Organisations organisations;
    private final RegisterOrganisation registerOrganisation;

    SeedOrganisations(Organisations organisations, RegisterOrganisation registerOrganisation) {
        this.organisations = organisations;
        this.registerOrganisation = registerOrganisation;
    }

    /** Registers the bodies where there is none; answers how many. */
    public int seed() {
        if (organisations.count() > 0) {
            return 0;
        }
        List<Map<String, String>> rows = read();
        rows.forEach(row -> registerOrganisation.register(key(row), details(row)));
        return rows.size();
    }

    private static List<Map<String, String>> read() {
        try (InputStream file = SeedOrganisations.class.getResourceAsStream(FILE);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(WITH_HEADER)
                        .readValues(file)) {
            return rows.readAll();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static OrganisationKey key(Map<String, String> row) {
        return new OrganisationKey(BusinessId.of(row.get("businessId")), given(row, "unit"));
    }

    private static OrganisationDetails details(Map<String, String> row) {
        @Nullable String municipality = given(row, "municipalityCode");
        return new OrganisationDetails(
                new LocalizedText(row.get("nameFi"), given(row, "nameSv"), null),
                OrganisationCategory.valueOf(row.get("category")),
                municipality == null ? null : MunicipalityCode.of(municipality),
                OfficialLanguage.of(row.get("language")),
                EmailAddress.of(row.get("email")),
                true);
    }

    private static @Nullable String given(Map<String, String> row, String column) {
        String value = row.get(column);
        return value == null || value.isBlank() ? null : value;
    }
}

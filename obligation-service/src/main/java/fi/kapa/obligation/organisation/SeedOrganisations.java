package fi.kapa.obligation.organisation;

import fi.kapa.obligation.organisation.ImportOrganisations.Mode;
import fi.kapa.obligation.organisation.ImportOrganisations.Outcome;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The public bodies of the seeded file, registered when no organisation is. */
@Singleton
public class SeedOrganisations {
    private static final String FILE = "/seed/organisations.csv";

    private final Organisations organisations;
    private final ImportOrganisations importOrganisations;

    SeedOrganisations(Organisations organisations, ImportOrganisations importOrganisations) {
        this.organisations = organisations;
        this.importOrganisations = importOrganisations;
    }

    /** Registers the bodies where there is none; answers how many. */
    public int seed() {
        if (organisations.count() > 0) {
            return 0;
        }
        try (InputStream file = Objects.requireNonNull(SeedOrganisations.class.getResourceAsStream(FILE))) {
            return switch (importOrganisations.run(file, Mode.ALL_OR_NOTHING)) {
                case Outcome.Imported(var rows) -> rows.size();
                case Outcome.Refused(var defects) -> throw new IllegalStateException(FILE + ": " + defects);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

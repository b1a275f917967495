package fi.kapa.obligation.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The catalogue of the act as passed, recorded when there is none. */
@Singleton
public class SeedCatalogue {
    private static final String FILE = "/seed/support-services.json";

    private final SupportServiceVersions versions;
    private final ChangeSupportService changeSupportService;
    private final ObjectMapper json;

    SeedCatalogue(SupportServiceVersions versions, ChangeSupportService changeSupportService, ObjectMapper json) {
        this.versions = versions;
        this.changeSupportService = changeSupportService;
        this.json = json;
    }

    /** Records the entries in an empty catalogue; answers how many. */
    public int seed() {
        if (versions.count() > 0) {
            return 0;
        }
        List<SupportService> entries = read();
        entries.forEach(entry -> changeSupportService.record(entry, "571/2016"));
        return entries.size();
    }

    private List<SupportService> read() {
        try (InputStream file = SeedCatalogue.class.getResourceAsStream(FILE)) {
            return json.readValue(file, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

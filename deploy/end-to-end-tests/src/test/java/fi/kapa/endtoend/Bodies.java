package fi.kapa.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** Public bodies of the seeded file. */
public final class Bodies {
    private static final Pattern MUNICIPALITY =
            Pattern.compile("([0-9]{7}-[0-9]),,([^,\"]+),[^,]*,MUNICIPAL_AUTHORITY,[0-9]{3},(fi|sv),.*");

    private Bodies() {}

    /** A municipality as far as the tests need it. */
    public record Municipality(String businessId, String name, String language) {}

    /** The municipalities that are written to in the language, in the file's order. */
    public static List<Municipality> municipalities(String language) {
        try {
            return Files.readAllLines(
                            Repository.root().resolve("obligation-service/src/main/resources/seed/organisations.csv"))
                    .stream()
                    .map(MUNICIPALITY::matcher)
                    .filter(row -> row.matches() && row.group(3).equals(language))
                    .map(row -> new Municipality(row.group(1), row.group(2), row.group(3)))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

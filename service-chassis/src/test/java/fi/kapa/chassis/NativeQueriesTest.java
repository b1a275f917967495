package fi.kapa.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the services ask in SQL. */
class NativeQueriesTest {
    private static final Pattern QUERY =
            Pattern.compile("createNativeQuery\\((?:(?!createNativeQuery).)*?(\\w+)\\.class\\)", Pattern.DOTALL);

    /** Hibernate 7.2 plans a native query anew each time, and keeps every plan, when its result is any other class that is no entity. */
    @Test
    void aNativeQueryAsksForTuplesSoThatItIsPlannedOnce() throws IOException {
        List<String> results = sources()
                .flatMap(source -> QUERY.matcher(source).results())
                .map(query -> query.group(1))
                .toList();

        assertFalse(results.isEmpty());
        assertEquals(
                List.of(),
                results.stream().filter(result -> !result.equals("Tuple")).toList());
    }

    private static Stream<String> sources() throws IOException {
        try (Stream<Path> services = Files.list(Path.of(".."))) {
            return services
                    .map(service -> service.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()
                    .stream()
                    .flatMap(NativeQueriesTest::texts);
        }
    }

    private static Stream<String> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(NativeQueriesTest::text)
                    .toList()
                    .stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

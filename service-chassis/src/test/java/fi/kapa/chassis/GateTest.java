package fi.kapa.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The admission gate of the chassis, as its README states it. */
class GateTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Path SUITE = Path.of("..");
    private static final int MOST_FILES = 120;
    private static final int MOST_LINES = 300;
    private static final int FEWEST_SERVICES = 3;

    /** Words of the domain, in any form; a name in camel case or with hyphens or underscores is several words. */
    private static final Pattern DOMAIN = Pattern.compile(
            "\\b(?:obligations?|oblig(?:e|es|ed|ing)|submissions?|submit(?:s|ted|ting)?"
                    + "|exempt(?:s|ed|ing|ions?)?|fund(?:s|ed|ing|ings)?|notices?|adopt(?:s|ed|ing|ions?)?|subsid(?:y|ies)|schedule goals?"
                    + "|support services?|tukipalvel\\w*|velvollisu\\w*|poikkeuslup\\w*|aikataulutavoit\\w*|stödtjänst\\w*)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WORD_BOUNDARY =
            Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[^\\p{L}\\d]+");

    @Test
    void speaksNoWordOfThisDomain() throws IOException {
        assertEquals(List.of(), main("").flatMap(file -> domainWords(file)).toList());
    }

    @Test
    void dependsOnNoService() throws IOException {
        Pattern service = Pattern.compile("fi\\.kapa\\.(?!chassis\\b)[a-z]+|fi/kapa/(?!chassis\\b)[a-z]+");
        List<Path> files =
                Stream.concat(main(""), Stream.of(Path.of("pom.xml"))).toList();

        assertEquals(
                List.of(),
                files.stream()
                        .filter(file -> service.matcher(text(file)).find())
                        .toList());
        assertTrue(services().stream()
                .noneMatch(one -> text(Path.of("pom.xml")).contains("<artifactId>" + one.getFileName())));
    }

    @Test
    void isFewAndSmallClasses() throws IOException {
        List<Path> classes = main(".java").toList();

        assertTrue(classes.size() <= MOST_FILES, () -> classes.size() + " files");
        assertEquals(
                List.of(),
                classes.stream()
                        .filter(file -> text(file).lines().count() > MOST_LINES)
                        .toList());
    }

    /**
     * A public class that fewer services use must be what another package of the chassis stands on, or what a framework loads: the chassis' own
     * settings name it, or it carries the annotation by which the contract's filters are found.
     */
    @Test
    void everyPublicClassIsOfUseToThreeServices() throws IOException {
        List<String> settings = main(".properties").map(GateTest::text).toList();

        assertEquals(
                List.of(),
                main(".java")
                        .filter(file -> Pattern.compile("^public ", Pattern.MULTILINE)
                                .matcher(text(file))
                                .find())
                        .filter(file -> !text(file).contains("@OpenApiFilter"))
                        .map(GateTest::className)
                        .filter(name -> usersOf(name) < FEWEST_SERVICES)
                        .filter(name -> !isNeededByAnotherPackage(name))
                        .filter(name -> settings.stream().noneMatch(text -> text.contains(name)))
                        .toList());
    }

    private static long usersOf(String className) {
        return services().stream()
                .filter(service -> isNamedUnder(service.resolve("src/main/java"), className))
                .count();
    }

    private static boolean isNeededByAnotherPackage(String className) {
        Path own = MAIN.resolve("java/" + className.replace('.', '/')).getParent();
        try (Stream<Path> packages = Files.list(own.getParent())) {
            return packages.filter(one -> !one.equals(own)).anyMatch(one -> isNamedUnder(one, className));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static boolean isNamedUnder(Path folder, String className) {
        Pattern name = Pattern.compile(Pattern.quote(className) + "\\b");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> name.matcher(text(file)).find());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Stream<String> domainWords(Path file) {
        List<String> lines = text(file).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> DOMAIN.matcher(words(lines.get(i))).find())
                .mapToObj(i -> file + ":" + (i + 1) + " " + lines.get(i).strip());
    }

    private static String words(String line) {
        return WORD_BOUNDARY.matcher(line).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static String className(Path file) {
        return MAIN.resolve("java")
                .relativize(file)
                .toString()
                .replace(".java", "")
                .replace('/', '.');
    }

    private static List<Path> services() {
        try (Stream<Path> folders = Files.list(SUITE)) {
            List<Path> services = folders.filter(
                            folder -> folder.getFileName().toString().endsWith("-service"))
                    .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .toList();
            assertTrue(services.size() >= FEWEST_SERVICES, services::toString);
            return services;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Stream<Path> main(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}

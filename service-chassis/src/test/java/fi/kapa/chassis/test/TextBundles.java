package fi.kapa.chassis.test;

import fi.kapa.chassis.standard.Language;
import fi.kapa.chassis.test.NamedCodes.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Problem texts: every language says the same, and every code that the sources of the module name has its text. */
public final class TextBundles {
    private static final String OWN = "problems";
    private static final String CHASSIS = "chassis-problems";
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private TextBundles() {}

    /** Checks the module whose test is running; its own bundle is {@code problems}, where it has codes of its own. */
    public static void check() {
        List<String> faults = new ArrayList<>(disagreements(OWN));
        faults.addAll(disagreements(CHASSIS));
        NamedCodes.in(Path.of("src/main/java")).forEach(code -> faults.addAll(unsaid(code)));
        fail(faults);
    }

    /** Checks that a bundle has the same keys, with the same arguments, in every language, or is in none. */
    public static void agree(String bundle) {
        fail(disagreements(bundle));
    }

    private static void fail(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    private static List<String> disagreements(String bundle) {
        Set<String> keys = new TreeSet<>();
        for (Language language : Language.values()) {
            keys.addAll(texts(bundle, language).stringPropertyNames());
        }
        return keys.stream().flatMap(key -> disagreements(bundle, key)).toList();
    }

    private static Stream<String> disagreements(String bundle, String key) {
        List<String> faults = new ArrayList<>();
        Set<Set<String>> arguments = new java.util.HashSet<>();
        for (Language language : Language.values()) {
            String text = texts(bundle, language).getProperty(key);
            String place = bundle + "_" + language.code() + ": " + key;
            if (text == null || text.isBlank()) {
                faults.add(place + " is missing");
            } else {
                arguments.add(arguments(text));
                if (text.replace("''", "").contains("'")) {
                    faults.add(place + " has a single apostrophe, which hides itself and what follows; write two");
                }
            }
        }
        if (arguments.size() > 1) {
            faults.add(bundle + ": " + key + " has other arguments in another language");
        }
        return faults.stream();
    }

    private static List<String> unsaid(Code code) {
        List<String> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            if (code.keys().stream().noneMatch(keys -> keys.stream().allMatch(key -> says(key, language, code)))) {
                faults.add("%s: %s has no text in %s for its %d arguments"
                        .formatted(code.place(), code.name(), language.code(), code.arguments()));
            }
        }
        return faults;
    }

    /** Whether there is a text, and no argument in it that the code is not given. */
    private static boolean says(String key, Language language, Code code) {
        return Stream.of(OWN, CHASSIS)
                .map(bundle -> texts(bundle, language).getProperty(key))
                .filter(text -> text != null)
                .findFirst()
                .filter(text -> arguments(text).stream().allMatch(index -> Integer.parseInt(index) < code.arguments()))
                .isPresent();
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(found -> arguments.add(found.group(1)));
        return arguments;
    }

    private static Properties texts(String bundle, Language language) {
        Properties texts = new Properties();
        String file = "/" + bundle + "_" + language.code() + ".properties";
        try (InputStream stream = TextBundles.class.getResourceAsStream(file)) {
            if (stream != null) {
                texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return texts;
    }
}

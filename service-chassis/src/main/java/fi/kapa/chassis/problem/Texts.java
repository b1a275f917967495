package fi.kapa.chassis.problem;

import fi.kapa.chassis.standard.Language;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Texts by key and language: the service's own bundle {@code problems}, then the chassis' {@code chassis-problems}. */
final class Texts {
    private static final List<String> BUNDLES = List.of("problems", "chassis-problems");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {}

    /** The text, or the key itself when no bundle has it. */
    static String of(Language language, String key, List<Object> arguments) {
        MessageFormat format = FORMATS.computeIfAbsent(language.code() + ":" + key, k -> format(language, key));
        return ((MessageFormat) format.clone()).format(arguments.toArray());
    }

    private static MessageFormat format(Language language, String key) {
        Locale locale = language.locale();
        for (String bundle : BUNDLES) {
            try {
                return new MessageFormat(
                        ResourceBundle.getBundle(
                                        bundle, locale, Thread.currentThread().getContextClassLoader(), NO_FALLBACK)
                                .getString(key),
                        locale);
            } catch (MissingResourceException inThisBundle) {
                continue;
            }
        }
        return new MessageFormat(key.replace("'", "''").replace("{", "'{'"), locale);
    }
}

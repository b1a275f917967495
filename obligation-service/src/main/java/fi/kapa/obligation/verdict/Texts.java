package fi.kapa.obligation.verdict;

import fi.kapa.chassis.standard.Language;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.obligation.judgement.FactValue;
import fi.kapa.obligation.judgement.Judgement;
import fi.kapa.obligation.judgement.NamedFact;
import fi.kapa.obligation.judgement.Status;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The texts of answers in Finnish, Swedish and English: templates with named facts. */
final class Texts {
    private static final Texts FINNISH = new Texts(Language.FI, "d.M.yyyy");
    private static final Texts SWEDISH = new Texts(Language.SV, "d.M.yyyy");
    private static final Texts ENGLISH = new Texts(Language.EN, "d MMMM yyyy");

    private final Map<String, Template> templates = new HashMap<>();
    private final DateTimeFormatter days;

    private Texts(Language language, String dayPattern) {
        days = DateTimeFormatter.ofPattern(dayPattern, language.locale());
        Properties bundle = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        Texts.class.getResourceAsStream("/texts/verdict_" + language.code() + ".properties")),
                StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        bundle.stringPropertyNames().forEach(key -> templates.put(key, Template.of(bundle.getProperty(key))));
    }

    /** The text of the key with the facts that it names. */
    static LocalizedText text(String key, Map<String, FactValue> facts) {
        return new LocalizedText(FINNISH.fill(key, facts), SWEDISH.fill(key, facts), ENGLISH.fill(key, facts));
    }

    /** "If this were so, the answer would be that." */
    static LocalizedText change(NamedFact changed, Judgement then) {
        return new LocalizedText(
                FINNISH.changed(changed, then), SWEDISH.changed(changed, then), ENGLISH.changed(changed, then));
    }

    static Set<String> keys(Language language) {
        return switch (language) {
            case FI -> FINNISH.templates.keySet();
            case SV -> SWEDISH.templates.keySet();
            case EN -> ENGLISH.templates.keySet();
        };
    }

    private String fill(String key, Map<String, FactValue> facts) {
        return template(key).fill(name -> inWords(Objects.requireNonNull(facts.get(name), name)));
    }

    private String changed(NamedFact changed, Judgement then) {
        Map<String, String> words = Map.of(
                "value", inWords(changed.value()),
                "verdict", code(then.outcome().verdict().name()),
                "status", status(then));
        return template("change." + changed.name()).fill(name -> Objects.requireNonNull(words.get(name), name));
    }

    private String status(Judgement then) {
        String status = code(then.outcome().status().name());
        Status rest = then.outcome().restStatus();
        return rest == null
                ? status
                : template("withRest").fill(name -> "rest".equals(name) ? code(rest.name()) : status);
    }

    private String inWords(FactValue value) {
        return switch (value) {
            case FactValue.Day(var day) -> days.format(day);
            case FactValue.YesNo(boolean yes) -> template(yes ? "yes" : "no").fill(name -> name);
            case FactValue.Code(String code) -> code(code);
            case FactValue.Text(String text) -> text;
        };
    }

    private String code(String code) {
        return template("code." + code).fill(name -> name);
    }

    private Template template(String key) {
        return Objects.requireNonNull(templates.get(key), key);
    }
}

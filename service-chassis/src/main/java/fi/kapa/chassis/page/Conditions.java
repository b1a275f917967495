package fi.kapa.chassis.page;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conditions of a list's query: those whose parameter was asked for. */
public final class Conditions {
    private static final Pattern WILDCARD = Pattern.compile("[!%_]");

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a condition that needs no parameter. */
    public Conditions add(String condition) {
        texts.add("(" + condition + ")");
        return this;
    }

    /** Adds a condition on a named parameter, unless its value is null. */
    public Conditions add(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            texts.add("(" + condition + ")");
            values.put(parameter, value);
        }
        return this;
    }

    /** The same on a parameter of which the text is stored, such as an organisation's key. */
    public Conditions addText(String condition, String parameter, @Nullable Object value) {
        return add(condition, parameter, value == null ? null : value.toString());
    }

    /**
     * Adds that one of the texts contains a part, in whatever case; a trigram index on {@code lower(text)} serves it.
     *
     * @param texts properties of the query's entities
     * @param within what the conditions on the texts are put into, as {@code %s}
     */
    public Conditions addContaining(List<String> texts, String within, String parameter, @Nullable String part) {
        String condition = texts.stream()
                .map(text -> "lower(%s) like :%s escape '!'".formatted(text, parameter))
                .collect(Collectors.joining(" or "));
        return add(within.formatted(condition), parameter, part == null ? null : containing(part));
    }

    /**
     * Adds that a row is of the organisation that the caller is, as {@link Caller#mayActFor} judges one.
     *
     * @param row alias of an entity with {@code businessId} and {@code unit}
     * @throws fi.kapa.chassis.problem.RefusedException 404 when the caller is no organisation
     */
    public Conditions addOwn(String row, Caller caller) {
        OrganisationKey own =
                caller.organisation().orElseThrow(() -> Refusal.notFound().exception());
        return add(
                        row + ".businessId = :ownBusinessId",
                        "ownBusinessId",
                        own.businessId().value())
                .add(row + ".unit = :ownUnit", "ownUnit", own.unit());
    }

    private static String containing(String part) {
        return "%" + WILDCARD.matcher(part.toLowerCase(Locale.ROOT)).replaceAll("!$0") + "%";
    }

    /** The conditions joined, true when there are none. */
    public String text() {
        return texts.isEmpty() ? "true" : String.join(" and ", texts);
    }

    public Map<String, Object> values() {
        return values;
    }
}

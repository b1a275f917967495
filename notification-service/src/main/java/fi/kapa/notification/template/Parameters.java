package fi.kapa.notification.template;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a template is filled with, worded in the notice's language; no personal data.
 *
 * @param texts single values by name
 * @param lists lines by name; an empty list where there is nothing to say
 */
public record Parameters(Map<String, String> texts, Map<String, List<String>> lists) {
    public Parameters {
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
    }

    /** The same with what is asked of the addressee; a free text, so it is kept by the case's own service and known only when the mail is sent. */
    public Parameters asking(String question) {
        Map<String, List<String>> more = new TreeMap<>(lists);
        more.put("question", question.lines().filter(line -> !line.isBlank()).toList());
        return new Parameters(texts, more);
    }

    /** All values by name, as templates see them; without control characters, so that a value cannot break out of its line. */
    Map<String, Object> values() {
        Map<String, Object> values = new TreeMap<>();
        texts.forEach((name, text) -> values.put(name, text.replaceAll("\\p{Cntrl}+", " ")));
        lists.forEach((name, lines) -> values.put(
                name,
                lines.stream().map(line -> line.replaceAll("\\p{Cntrl}+", " ")).toList()));
        return values;
    }
}

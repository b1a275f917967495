package fi.kapa.notification.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.standard.OfficialLanguage;
import io.quarkus.qute.TemplateException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    private static final List<String> TEXTS = List.of(
            "organisation",
            "service",
            "producer",
            "scope",
            "requestedOn",
            "answerBy",
            "decidedBy",
            "decidedOn",
            "outcome",
            "purpose",
            "submittedOn",
            "arrival",
            "revision",
            "dueOn",
            "duty",
            "contact");
    private static final List<String> LISTS = List.of("goals", "validity", "grant", "services", "bases", "question");

    private final Templates templates = new Templates();

    static Stream<Arguments> all() {
        return Arrays.stream(NoticeTemplate.values()).flatMap(template -> Arrays.stream(OfficialLanguage.values())
                .map(language -> Arguments.of(template, language)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyNoticeHasItsReferenceInTheSubjectAndTheSameTextInBothParts(
            NoticeTemplate template, OfficialLanguage language) {
        Letter letter = templates.letter(template, language, complete());

        assertTrue(letter.subject().startsWith("AT-2016-000001 "), letter.subject());
        assertFalse(letter.subject().contains("\n"));
        String fromHtml = letter.html()
                .substring(letter.html().indexOf("</h1>"))
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String fromText = letter.text()
                .replaceAll("(?m)^--? ?", "")
                .replaceAll("\\s+", " ")
                .strip();
        assertEquals(fromText, fromHtml);
        assertTrue(letter.html().contains("<html lang=\"" + language.code() + "\">"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aNoticeWithoutItsReferenceIsAnError(NoticeTemplate template, OfficialLanguage language) {
        Map<String, String> texts = new HashMap<>(complete().texts());
        texts.remove("reference");
        Parameters incomplete = new Parameters(texts, complete().lists());

        assertThrows(TemplateException.class, () -> templates.letter(template, language, incomplete));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theTwoLanguagesOfATemplateAskForTheSameValues(NoticeTemplate template, OfficialLanguage language) {
        for (String name : TEXTS) {
            Map<String, String> texts = new HashMap<>(complete().texts());
            texts.remove(name);
            Parameters without = new Parameters(texts, complete().lists());

            assertEquals(
                    fills(template, OfficialLanguage.FI, without),
                    fills(template, language, without),
                    name + " is asked for");
        }
    }

    @Test
    void whatAnOrganisationIsCalledCannotBreakOutOfItsPlace() {
        Map<String, String> texts = new HashMap<>(complete().texts());
        texts.put("organisation", "<script>alert(1)</script>\r\nBcc: other@kunta.example {reference}");

        Letter letter = templates.letter(
                NoticeTemplate.SCHEDULE_NOTICE,
                OfficialLanguage.FI,
                new Parameters(texts, complete().lists()));

        assertFalse(letter.html().contains("<script>"), letter.html());
        assertTrue(letter.html().contains("&lt;script&gt;alert(1)&lt;/script&gt; Bcc:"), letter.html());
        assertEquals(1, letter.subject().lines().count());
        assertTrue(letter.text().contains("{reference}"), "values are not templates");
    }

    @Test
    void aQuestionKeepsItsLines() {
        Letter letter = templates.letter(
                NoticeTemplate.SCHEDULE_CLARIFICATION_REQUEST,
                OfficialLanguage.SV,
                complete().asking("Vilket system?\n\nNär löper avtalet ut?"));

        assertTrue(letter.text().contains("\nVilket system?\nNär löper avtalet ut?\n"), letter.text());
        assertTrue(letter.html().contains("Vilket system?<br>När löper avtalet ut?"), letter.html());
    }

    private boolean fills(NoticeTemplate template, OfficialLanguage language, Parameters parameters) {
        try {
            return templates.letter(template, language, parameters).subject().length() > 0;
        } catch (TemplateException missing) {
            return false;
        }
    }

    private static Parameters complete() {
        Map<String, String> texts = new HashMap<>();
        TEXTS.forEach(name -> texts.put(name, "the " + name));
        texts.put("reference", "AT-2016-000001");
        Map<String, List<String>> lists = new HashMap<>();
        LISTS.forEach(name -> lists.put(name, List.of("one of " + name, "two of " + name)));
        return new Parameters(texts, lists);
    }
}

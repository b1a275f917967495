package fi.kapa.schedule.submission;

import static fi.kapa.schedule.Cases.body;
import static fi.kapa.schedule.Cases.formBackend;
import static fi.kapa.schedule.Cases.post;
import static fi.kapa.schedule.KnownFacts.HELSINKI;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.schedule.KnownFacts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Platform.class)
class SubmissionInputTest {
    @Inject
    Clock clock;

    @BeforeEach
    void onADayBeforeTheGoalsAreDue() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "fi, Pyynnön tiedoissa on virheitä, Tukipalvelua ei ole luettelossa.",
        "sv, Uppgifterna i begäran innehåller fel, Stödtjänsten finns inte i katalogen.",
        "en, The input has defects, The support service is not in the catalogue."
    })
    void allDefectsOfABodyAreNamedAtOnceInTheCallersLanguage(String language, String title, String unknownService) {
        post(formBackend().header("Accept-Language", language), """
                        {"businessId":"0201256-7","language":"no","colour":"blue","submitter":{"name":"Aino\\nEsimerkki","email":"aino","fax":"1"},
                         "goals":[{"serviceCode":"FAX","targetMonth":"2017-13"},{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05"},
                                  {"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-06","contractEndsOn":"2017-02-29","notes":"a\\u0007b"}]}
                        """)
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Content-Language", language)
                .body("code", is("INVALID_INPUT"))
                .body("title", is(title))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/businessId WRONG_CHECK_DIGIT",
                                "/language NOT_ONE_OF",
                                "/colour UNKNOWN_PROPERTY",
                                "/submitter/name CONTROL_CHARACTER",
                                "/submitter/email INVALID_EMAIL",
                                "/submitter/fax UNKNOWN_PROPERTY",
                                "/goals/0/serviceCode UNKNOWN_SERVICE",
                                "/goals/0/targetMonth INVALID_MONTH",
                                "/goals/2/serviceCode DUPLICATE_SERVICE",
                                "/goals/2/contractEndsOn INVALID_DATE",
                                "/goals/2/notes CONTROL_CHARACTER"))
                .body("errors.message", hasItem(unknownService));
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        post(formBackend(), "{}")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/businessId REQUIRED",
                                "/language REQUIRED",
                                "/submitter REQUIRED",
                                "/goals REQUIRED"));
        post(formBackend(), """
                        {"businessId":"%s","language":"fi","submitter":{},"goals":[null,{}]}
                        """.formatted(HELSINKI))
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/submitter/name REQUIRED",
                                "/submitter/email REQUIRED",
                                "/goals/0 REQUIRED",
                                "/goals/1/serviceCode REQUIRED",
                                "/goals/1/targetMonth REQUIRED"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "businessId, \"\"\"0201256-7\"\"\", WRONG_CHECK_DIGIT",
                "businessId, \"\"\"02012566789\"\"\", INVALID_BUSINESS_ID",
                "businessId, 2012566, WRONG_TYPE",
                "unit, \"\"\"Uudenmaan keskus\"\"\", INVALID_UNIT",
                "language, \"\"\"en\"\"\", NOT_ONE_OF",
                "language, \"\"\" \"\"\", NOT_ONE_OF",
                "goals, {}, WRONG_TYPE",
                "goals, [], TOO_FEW_ITEMS",
                "submitter, [], WRONG_TYPE"
            })
    void aWrongValueIsNamedByItsPlaceAndKind(String property, String value, String code) {
        String whole = body(HELSINKI).replace("\"language\"", "\"unit\":\"sote\",\"language\"");
        String present = "\"" + property + "\":(\"[^\"]*\"|\\[.*\\]|\\{[^}]*\\})";
        post(formBackend(), whole.replaceFirst(present, "\"" + property + "\":" + value))
                .statusCode(400)
                .body("errors.pointer", contains("/" + property))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest(name = "{0} is no month")
    @CsvSource({"2017-00", "2017-13", "2017-5", "0000-01", "2017-05-01", "toukokuu"})
    void anImpossibleMonthIsRefused(String month) {
        post(formBackend(), body(HELSINKI).replace("2017-05", month))
                .statusCode(400)
                .body("errors.pointer", contains("/goals/0/targetMonth"))
                .body("errors.code", contains("INVALID_MONTH"));
    }

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "name, \\u0000, CONTROL_CHARACTER",
        "name, \\u202e, CONTROL_CHARACTER",
        "name, \\t, CONTROL_CHARACTER",
        "phone, \\u0007, CONTROL_CHARACTER",
        "currentSolution, \\r\\n, CONTROL_CHARACTER",
        "currentSolution, \\ud800, CONTROL_CHARACTER"
    })
    void aControlCharacterIsRefusedWhereverTextIsWritten(String property, String character, String code) {
        String written = body(HELSINKI)
                .replaceFirst(
                        "\"" + property + "\":\"([^\"]*)\"",
                        "\"" + property + "\":\"a" + character.replace("\\", "\\\\") + "b\"");
        post(formBackend(), written)
                .statusCode(400)
                .body("errors.pointer[0]", endsWith("/" + property))
                .body("errors.code", contains(code));
    }

    @Test
    void notesMayHaveLines() {
        post(
                        formBackend(),
                        body(HELSINKI).replace("\"currentSolution\":\"Vetuma\"", "\"notes\":\"yksi\\nkaksi\\tkolme\""))
                .statusCode(201)
                .body("goals[0].notes", is("yksi\nkaksi\tkolme"));
    }

    @Test
    void tooLongAndTooManyAreRefused() {
        post(formBackend(), body(HELSINKI).replace("Aino Esimerkki", "a".repeat(201)))
                .statusCode(400)
                .body("errors.pointer", contains("/submitter/name"))
                .body("errors.code", contains("TOO_LONG"));
        String goals = IntStream.range(0, 101)
                .mapToObj(i -> "{\"serviceCode\":\"TUNNISTAMINEN\",\"targetMonth\":\"2017-05\"}")
                .collect(Collectors.joining(","));
        post(formBackend(), body(HELSINKI).replaceFirst("\"goals\":\\[.*\\]", "\"goals\":[" + goals + "]"))
                .statusCode(400)
                .body("errors.pointer", contains("/goals"))
                .body("errors.code", contains("TOO_MANY_ITEMS"));
    }

    @Test
    void aBusinessIdWithoutItsHyphenIsTheSame() {
        post(formBackend(), body("02012566")).statusCode(201).body("businessId", is(HELSINKI));
    }
}

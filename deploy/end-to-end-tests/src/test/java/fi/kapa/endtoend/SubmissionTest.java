package fi.kapa.endtoend;

import static fi.kapa.endtoend.Callers.OBLIGATION;
import static fi.kapa.endtoend.Callers.SCHEDULE;
import static fi.kapa.endtoend.Callers.formBackend;
import static fi.kapa.endtoend.Callers.organisation;
import static fi.kapa.endtoend.Callers.post;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.Bodies.Municipality;
import fi.kapa.endtoend.Mailbox.Mail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job: a submission of the form becomes a notice at VRK's customer service and a receipt to its submitter. */
@ExtendWith(RunningSuite.class)
class SubmissionTest {
    private static final String PATH = SCHEDULE + "/v1/schedule-submissions";

    @Test
    void twentySubmissionsBecomeTwentyNoticesAndTwentyReceiptsOnceEach() {
        Map<String, Municipality> byReference = new LinkedHashMap<>();
        twenty().forEach(municipality -> byReference.put(
                post(formBackend(), PATH, body(municipality, "first"))
                        .statusCode(201)
                        .extract()
                        .path("reference"),
                municipality));

        byReference.forEach((reference, municipality) -> {
            Mail receipt = onlyMail(address(municipality, "first"), reference);
            assertEquals(municipality.language(), receipt.contentLanguage(), "the receipt's language");
            assertEquals(List.of("text/plain", "text/html"), receipt.types());
            Mail notice = onlyMail(Mailbox.KAPA, reference);
            assertEquals("fi", notice.contentLanguage(), "notices are in Finnish");
            assertTrue(notice.text().contains(municipality.name()), "the notice names " + municipality.name());
        });
    }

    @Test
    void theSamePostTwiceWithOneKeyIsOneSubmissionAndOneMail() {
        Municipality municipality = Bodies.municipalities("fi").get(100);
        String key = UUID.randomUUID().toString();
        List<String> references = new ArrayList<>();
        for (String replayed : Arrays.asList(null, "true")) {
            var answer = formBackend()
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(body(municipality, "twice"))
                    .post(PATH)
                    .then()
                    .statusCode(201);
            assertEquals(replayed, answer.extract().header("Idempotency-Replayed"));
            references.add(answer.extract().path("reference"));
        }
        assertEquals(references.getFirst(), references.getLast());
        onlyMail(address(municipality, "twice"), references.getFirst());
        onlyMail(Mailbox.KAPA, references.getFirst());
    }

    @Test
    void theGoalStandsBesideTheVerdictOnItsService() {
        Municipality municipality = Bodies.municipalities("fi").get(120);
        String reference = post(formBackend(), PATH, body(municipality, "goal"))
                .statusCode(201)
                .extract()
                .path("reference");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> organisation(municipality.businessId())
                .queryParam("serviceCode", "TUNNISTAMINEN")
                .get(OBLIGATION + "/v1/organisations/" + municipality.businessId() + "/obligations")
                .then()
                .statusCode(200)
                .body("verdicts[0].verdict", is("OBLIGED"))
                .body("verdicts[0].schedule.reference", is(reference))
                .body("verdicts[0].schedule.targetMonth", is("2017-05")));
    }

    @Test
    void anotherOrganisationAndAForgedHeaderGetNothing() {
        List<Municipality> some = Bodies.municipalities("fi").subList(110, 112);
        String id = post(formBackend(), PATH, body(some.getFirst(), "hidden"))
                .statusCode(201)
                .extract()
                .path("id");
        organisation(some.getLast().businessId()).get(PATH + "/" + id).then().statusCode(404);
        organisation(some.getLast().businessId())
                .header("X-Road-Client", "FI/MUN/" + some.getFirst().businessId())
                .get(PATH + "/" + id)
                .then()
                .statusCode(404);
        given().header("X-Road-Client", "FI/MUN/" + some.getFirst().businessId())
                .get(PATH + "/" + id)
                .then()
                .statusCode(401);
        organisation(some.getFirst().businessId())
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("state", is("SUBMITTED"));
    }

    private static List<Municipality> twenty() {
        return Stream.concat(
                        Bodies.municipalities("fi").stream().limit(10),
                        Bodies.municipalities("sv").stream().limit(10))
                .toList();
    }

    /** Waits for the mail with the reference, and sees that it is the only one. */
    private static Mail onlyMail(String address, String reference) {
        List<Mail> mails = await().atMost(Duration.ofSeconds(30))
                .until(() -> Mailbox.of(address, reference), found -> !found.isEmpty());
        assertEquals(1, mails.size(), () -> "mails to " + address + " on " + reference);
        return mails.getFirst();
    }

    private static String address(Municipality municipality, String test) {
        return "aino." + municipality.businessId() + "." + test + "@kunta.example";
    }

    private static String body(Municipality municipality, String test) {
        return """
               {"businessId":"%s","language":"%s","submitter":{"name":"Aino Esimerkki","email":"%s"},
                "goals":[{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05","readyFrom":"2017-03","contractEndsOn":"2017-04-30","currentSolution":"Vetuma"},
                         {"serviceCode":"VIESTINVALITYS","targetMonth":"2017-06"}]}
               """.formatted(municipality.businessId(), municipality.language(), address(municipality, test));
    }
}

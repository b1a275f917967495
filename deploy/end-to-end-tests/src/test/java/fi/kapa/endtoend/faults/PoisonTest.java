package fi.kapa.endtoend.faults;

import static fi.kapa.endtoend.Callers.NOTIFICATION;
import static fi.kapa.endtoend.Callers.SCHEDULE;
import static fi.kapa.endtoend.Callers.formBackend;
import static fi.kapa.endtoend.Callers.officer;
import static fi.kapa.endtoend.Callers.post;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fi.kapa.endtoend.Bodies;
import fi.kapa.endtoend.Bodies.Municipality;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.SuiteService;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What should not be in a topic is kept apart with its reason, and what comes after it is not kept waiting. */
@ExtendWith(RunningSuite.class)
class PoisonTest {
    private static final String TOPIC = Topics.of(SuiteService.SCHEDULE);

    private final Municipality municipality = Bodies.municipalities("fi").get(60);
    private final String key = municipality.businessId();

    @Test
    void poisonousEventsBecomeDeadLettersAndThePartitionGoesOn() {
        String noJson = "{\"id\":\"" + UUID.randomUUID() + "\", nonsense";
        String wrongForm =
                event(UUID.randomUUID(), UUID.randomUUID(), "7").replace("\"goals\":[]", "\"goals\":\"all\"");
        String huge = event(UUID.randomUUID(), UUID.randomUUID(), "\"" + "x".repeat(5 * 1024 * 1024) + "\"");
        String unknown = event(UUID.randomUUID(), UUID.randomUUID(), "1")
                .replace("ScheduleSubmitted.v1\"", "ScheduleFolded.v1\"");
        UUID subject = UUID.randomUUID();
        String withoutKey = event(UUID.randomUUID(), subject, "1");

        forge(key, noJson);
        forge(key, wrongForm);
        forge(key, huge);
        forge(key, unknown);
        forge(null, withoutKey);
        String reference = submitted();

        await().atMost(Duration.ofSeconds(30)).until(() -> notices("reference", reference) == 2);
        assertEquals("The event is not JSON", reason(noJson));
        assertEquals("The event does not have the form of its type, at /data/goals", reason(wrongForm));
        assertEquals("The event does not have the form of its type, at /data/revision", reason(huge));
        await().atMost(Duration.ofSeconds(10)).until(() -> reasons().containsKey(withoutKey));
        assertEquals("The event has no key", reason(withoutKey));
        assertFalse(reasons().containsKey(unknown), "an unknown kind of event is of no interest");

        replay(withoutKey);
        assertEquals(2, notices("case_id::text", subject.toString()));
    }

    @Test
    void anEventThatComesAgainIsAppliedOnce() {
        UUID subject = UUID.randomUUID();
        String event = event(UUID.randomUUID(), subject, "1");

        for (int n = 0; n < 3; n++) {
            forge(key, event);
        }
        String reference = submitted();

        await().atMost(Duration.ofSeconds(30)).until(() -> notices("reference", reference) == 2);
        assertEquals(2, notices("case_id::text", subject.toString()));
        assertFalse(reasons().containsKey(event), "what comes again is no dead letter");
    }

    @Test
    void anOlderEventThatComesLateChangesNothing() {
        String newer = organisation(1_000_002, "Uusi nimi");
        String older = organisation(1_000_001, "Vanha nimi");

        forge(Topics.of(SuiteService.OBLIGATION), key, newer);
        await().atMost(Duration.ofSeconds(30)).until(() -> name().equals("Uusi nimi"));
        forge(Topics.of(SuiteService.OBLIGATION), key, older);
        await().atMost(Duration.ofSeconds(30)).until(() -> isTaken(older));
        assertEquals("Uusi nimi", name());

        forge(Topics.of(SuiteService.OBLIGATION), key, organisation(1_000_003, municipality.name()));
        await().atMost(Duration.ofSeconds(30)).until(() -> name().equals(municipality.name()));
        assertFalse(reasons().containsKey(older), "what comes late is no dead letter");
    }

    /** In the partition of the others, after them. */
    private String submitted() {
        return post(formBackend(), SCHEDULE + "/v1/schedule-submissions", """
                        {"businessId":"%s","language":"fi","submitter":{"name":"Aino Esimerkki","email":"aino.poison@kunta.example"},
                         "goals":[{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05"}]}
                        """.formatted(key))
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private static void replay(String event) {
        String id = Databases.rows(
                        SuiteService.NOTIFICATION,
                        "select id from dead_letter where value = ?",
                        row -> row.getString(1),
                        (Object) event.getBytes(StandardCharsets.UTF_8))
                .getFirst();
        post(officer("paavo"), NOTIFICATION + "/v1/dead-letters/" + id + "/replays", "{}")
                .statusCode(201)
                .body("state", is("REPLAYED"));
    }

    private static String reason(String event) {
        return reasons().getOrDefault(event, "none");
    }

    /** As an officer lists them. */
    private static Map<String, String> reasons() {
        List<Map<String, String>> letters = officer("paavo")
                .get(NOTIFICATION + "/v1/dead-letters?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return letters.stream()
                .collect(Collectors.toMap(letter -> letter.get("event"), letter -> letter.get("reason")));
    }

    private static long notices(String column, String value) {
        return Databases.number(
                SuiteService.NOTIFICATION, "select count(*) from notice where " + column + " = ?", value);
    }

    private static boolean isTaken(String event) {
        String id = JsonPath.from(event).getString("id");
        return Databases.number(SuiteService.NOTIFICATION, "select count(*) from inbox where event_id = ?::uuid", id)
                == 1;
    }

    private String name() {
        return Databases.rows(
                        SuiteService.NOTIFICATION,
                        "select name_fi from known_organisation where organisation = ?",
                        row -> row.getString(1),
                        key)
                .getFirst();
    }

    private static void forge(@Nullable String key, String event) {
        forge(TOPIC, key, event);
    }

    private static void forge(String topic, @Nullable String key, String event) {
        Topics.forge(topic, key, event.getBytes(StandardCharsets.UTF_8));
    }

    private String event(UUID id, UUID subject, String revision) {
        return """
               {"specversion":"1.0","id":"%s","source":"/kapa/schedule-service","type":"fi.kapa.schedule.ScheduleSubmitted.v1","subject":"%s",
                "time":"2016-09-15T08:12:03Z","aggregateversion":1,"partitionkey":"%s",
                "data":{"submissionId":"%s","reference":"AT-2016-999999","revision":%s,"organisation":"%s","late":false,"language":"fi",
                        "submittedAt":"2016-09-15T08:12:03Z","goals":[]}}
               """.formatted(id, subject, key, subject, revision, key);
    }

    private String organisation(int version, String name) {
        return """
               {"specversion":"1.0","id":"%s","source":"/kapa/obligation-service","type":"fi.kapa.obligation.OrganisationChanged.v1","subject":"%s",
                "time":"2016-09-15T08:12:03Z","aggregateversion":%d,"partitionkey":"%s",
                "data":{"organisation":"%s","businessId":"%s","name":{"fi":"%s","sv":"%s"},"category":"MUNICIPAL_AUTHORITY",
                        "language":"fi","email":"kirjaamo@kunta.example","active":true}}
               """.formatted(UUID.randomUUID(), key, version, key, key, key, name, name);
    }
}

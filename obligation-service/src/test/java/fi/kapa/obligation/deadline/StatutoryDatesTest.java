package fi.kapa.obligation.deadline;

import static fi.kapa.chassis.test.Examples.assertAnswered;
import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.organisation;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.chassis.test.EventContract;
import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rounds over all organisations; each begins as after a restart, with nothing in memory. */
@QuarkusTest
@WithTestResource(Platform.class)
class StatutoryDatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    ContinueRound continueRound;

    @Inject
    Clock clock;

    @Inject
    Session session;

    /** The organisations registered after it are those that this test's rounds are about; other tests have tens of thousands. */
    private String before;

    private @Nullable String first;

    @BeforeEach
    void noRoundHasEverBeen() {
        before = OnRecord.newBusinessId();
        first = null;
    }

    @Test
    void anAuthorityIsToldOnceThatADayApproachesAndOnceThatItHasPassed() {
        OnRecord.today("2017-03-01", clock);
        String agency = organisation("STATE_AGENCY");
        round("2017-03-01");
        assertEquals(List.of(), told(agency));

        round("2017-04-02");
        round("2017-04-02");
        round("2017-04-03");
        assertEquals(
                List.of(
                        "ObligationApproaching PALVELUNAKYMAT 2017-07-01 1",
                        "ObligationApproaching PALVELUTIETOVARANTO 2017-07-01 1",
                        "ObligationApproaching VIESTINVALITYS 2017-07-01 1"),
                told(agency));

        round("2017-07-02");
        round("2017-07-03");
        assertEquals(
                List.of(
                        "ObligationOverdue PALVELUNAKYMAT 2017-07-01 2",
                        "ObligationOverdue PALVELUTIETOVARANTO 2017-07-01 2",
                        "ObligationOverdue VIESTINVALITYS 2017-07-01 2"),
                told(agency).subList(3, 6));
        assertEquals(6, told(agency).size());
    }

    @Test
    void afterAJumpOfTheDateWhatHasPassedMeanwhileIsToldAndNothingElse() {
        OnRecord.today("2016-09-15", clock);
        String agency = organisation("STATE_AGENCY");
        round("2016-09-15");
        round("2018-02-01");

        assertEquals(
                List.of(
                        "ObligationOverdue PALVELUNAKYMAT 2017-07-01 1",
                        "ObligationOverdue PALVELUTIETOVARANTO 2017-07-01 1",
                        "ObligationOverdue TUNNISTAMINEN 2018-01-01 1",
                        "ObligationOverdue VERKKOMAKSAMINEN 2018-01-01 1",
                        "ObligationOverdue VIESTINVALITYS 2017-07-01 1"),
                told(agency));
    }

    @Test
    void whatHadPassedBeforeTheFirstRoundIsNotTold() {
        OnRecord.today("2016-09-15", clock);
        String known = organisation("STATE_AGENCY");
        round("2019-01-01");
        round("2019-01-02");

        assertEquals(List.of(), told(known));
    }

    @Test
    void whatHadPassedBeforeAnOrganisationWasRegisteredIsNotTold() {
        OnRecord.today("2016-09-15", clock);
        organisation("STATE_AGENCY");
        round("2016-09-15");
        OnRecord.today("2017-08-01", clock);
        String newcomer = organisation("STATE_AGENCY");
        round("2018-01-02");

        assertEquals(
                List.of(
                        "ObligationOverdue TUNNISTAMINEN 2018-01-01 1",
                        "ObligationOverdue VERKKOMAKSAMINEN 2018-01-01 1"),
                told(newcomer));
    }

    @Test
    void whoAdoptedMeanwhileOrIsNoMoreIsNotTold() {
        OnRecord.today("2017-04-01", clock);
        String adopter = organisation("STATE_AGENCY");
        String abolished = organisation("STATE_AGENCY");
        round("2017-04-01");
        OnRecord.today("2017-06-20", clock);
        adopted(adopter, "VIESTINVALITYS");
        OnRecord.abolished(abolished);
        round("2017-07-02");

        assertEquals(
                List.of(
                        "ObligationOverdue PALVELUNAKYMAT 2017-07-01 1",
                        "ObligationOverdue PALVELUTIETOVARANTO 2017-07-01 1"),
                told(adopter));
        assertEquals(List.of(), told(abolished));
    }

    @Test
    void aDayThatBecomesAnotherIsToldAnew() {
        OnRecord.today("2017-06-15", clock);
        String agency = organisation("STATE_AGENCY");
        round("2017-06-15");
        posting(officer(), """
                        {"serviceCode":"VIESTINVALITYS","supplier":"Viesti Oy","concludedOn":"2015-01-01","endsOn":"2017-08-31"}
                        """)
                .post("/v1/organisations/" + agency + "/contracts")
                .then()
                .statusCode(201);
        round("2017-06-16");

        assertEquals(
                "ObligationApproaching VIESTINVALITYS 2017-09-01 1",
                told(agency).getLast());
        assertEquals(4, told(agency).size());
    }

    @Test
    void roundsAtOnceTellOnce() throws InterruptedException, ExecutionException {
        OnRecord.today("2017-04-02", clock);
        List<String> agencies =
                Stream.generate(() -> organisation("STATE_AGENCY")).limit(5).toList();
        begin("2017-04-02");
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            for (Future<?> look :
                    Stream.generate(() -> replicas.submit(this::look)).limit(12).toList()) {
                look.get();
            }
        }

        agencies.forEach(agency -> assertEquals(3, told(agency).size()));
    }

    @Test
    void whoeverWritesToTheOrganisationLearnsWhetherTheDayStillHasAMeaning() {
        OnRecord.today("2017-12-01", clock);
        String city = "9990107-8";
        posting(officer(), """
                        {"businessId":"%s","name":{"fi":"Esimerkki"},"category":"MUNICIPAL_AUTHORITY","language":"fi","email":"kirjaamo@esimerkki.example"}
                        """.formatted(city)).post("/v1/organisations").then().statusCode(201);
        round("2017-12-01");
        String path = "/v1/statutory-dates/" + id(city, "TUNNISTAMINEN");
        assertAnswered(
                "getStatutoryDate", as("system", Map.of()).get(path).then().statusCode(200));

        OnRecord.today("2018-01-02", clock);
        asOrganisation(city)
                .get(path)
                .then()
                .statusCode(200)
                .body("state", is("OVERDUE"))
                .body("told", is("APPROACHING"));
        adopted(city, "TUNNISTAMINEN");
        officer().get(path).then().statusCode(200).body("state", is("LAPSED"));
        asOrganisation("0201256-6").get(path).then().statusCode(404);
        as("form-backend", Map.of()).get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }

    private void round(String day) {
        begin(day);
        look();
    }

    private void begin(String day) {
        OnRecord.today(day, clock);
        first = first == null ? day : first;
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery("""
                        insert into statutory_date_round (id, began_on, day, last_seen, complete)
                        values (1, cast(:first as date), cast(:day as date), :before, false)
                        on conflict (id) do update set began_on = excluded.began_on, day = excluded.day,
                            last_seen = excluded.last_seen, complete = false
                        """)
                .setParameter("first", first)
                .setParameter("day", day)
                .setParameter("before", before)
                .executeUpdate());
    }

    private void look() {
        new DateWatch(continueRound, clock).look();
    }

    /** What the organisation was told, in the order of services where it was told together: event, service, day, version. */
    private List<String> told(String organisation) {
        return outbox(organisation)
                .map(event -> "%s %s %s %d"
                        .formatted(
                                event.path("type").asText().replaceAll("fi\\.kapa\\.obligation\\.(\\w+)\\.v1", "$1"),
                                event.at("/data/serviceCode").asText(),
                                event.at("/data/adoptBy").asText(),
                                event.path("aggregateversion").asLong()))
                .toList();
    }

    private String id(String organisation, String service) {
        return outbox(organisation)
                .filter(event -> event.at("/data/serviceCode").asText().equals(service))
                .findFirst()
                .orElseThrow()
                .path("subject")
                .asText();
    }

    private Stream<JsonNode> outbox(String organisation) {
        List<String> events = QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        "select payload from outbox where event_key = :key and aggregatetype = 'statutory-date' order by seq",
                        String.class)
                .setParameter("key", organisation)
                .getResultList());
        return events.stream().map(StatutoryDatesTest::event);
    }

    private static JsonNode event(String payload) {
        try {
            JsonNode event = JSON.readTree(payload);
            EventContract.assertFollowed(event);
            return event;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void adopted(String organisation, String service) {
        String adoption = posting(officer(), """
                        {"serviceCode":"%s","phase":"ADOPTED","on":"2017-06-19"}
                        """.formatted(service))
                .post("/v1/organisations/" + organisation + "/adoptions")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        posting(officer(), "{}").post(adoption + "/confirmations").then().statusCode(201);
    }
}

package fi.kapa.schedule.submission;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.schedule.Cases.PATH;
import static fi.kapa.schedule.Cases.body;
import static fi.kapa.schedule.Cases.formBackend;
import static fi.kapa.schedule.Cases.officer;
import static fi.kapa.schedule.Cases.post;
import static fi.kapa.schedule.Cases.step;
import static fi.kapa.schedule.KnownFacts.ESPOO;
import static fi.kapa.schedule.KnownFacts.HELSINKI;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.schedule.Cases;
import fi.kapa.schedule.KnownFacts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal is a problem, and of several the one that the interface puts first is told. */
@QuarkusTest
@WithTestResource(Platform.class)
class RefusalOrderTest {
    @Inject
    Clock clock;

    @BeforeEach
    void onADayBeforeTheGoalsAreDue() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void whoIsNotKnownIsToldNothingElse() {
        problem(given().get(PATH).then(), 401).body("code", is("UNAUTHENTICATED"));
        problem(given().auth().oauth2("not.a.token").get("/openapi").then(), 401);
    }

    @Test
    void aForgedXRoadHeaderChangesNothing() {
        String id = Cases.submitted(HELSINKI);
        asOrganisation(HELSINKI)
                .header("X-Road-Client", "FI/GOV/" + ESPOO)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200);
        given().header("X-Road-Client", "FI/MUN/" + HELSINKI)
                .get(PATH + "/" + id)
                .then()
                .statusCode(401);
    }

    @Test
    void theRouteIsJudgedBeforeTheRole() {
        problem(formBackend().get("/v1/nothing").then(), 404);
        problem(given().get("/nothing").then(), 404);
        problem(formBackend().get(PATH + "/not-an-id").then(), 404);
        problem(formBackend().delete(PATH).then(), 405).header("Allow", "GET, HEAD, POST");
        problem(
                        formBackend()
                                .get(PATH + "/" + UUID.randomUUID() + "/amendments")
                                .then(),
                        405)
                .header("Allow", "POST");
        problem(formBackend().get(PATH + "/" + UUID.randomUUID() + "/nothings").then(), 404);
        problem(
                as("system", Map.of())
                        .contentType("text/plain")
                        .body("x")
                        .post(PATH)
                        .then(),
                415);
        problem(formBackend().accept("image/png").get(PATH).then(), 406);
        problem(post(formBackend(), "{\"x\":\"" + "x".repeat(1_100_000) + "\"}"), 413);
    }

    @Test
    void theRoleIsJudgedBeforeTheBody() {
        for (String role : new String[] {"system", "ministry-officer", "kapa-officer", "kapa-decider"}) {
            problem(post(as(role, Map.of()), "{"), 403);
        }
        String id = Cases.submitted(HELSINKI);
        for (String steps : new String[] {"acceptances", "clarification-requests"}) {
            problem(step(asOrganisation(HELSINKI), id, steps, "{"), 403);
            problem(step(as("ministry-officer", Map.of()), id, steps, "{"), 403);
            problem(step(as("kapa-officer", Map.of("producer", "VALTIOKONTTORI")), id, steps, "{"), 403);
        }
        for (String steps : new String[] {"amendments", "withdrawals"}) {
            problem(step(officer(), id, steps, "{"), 403);
        }
    }

    @Test
    void whatIsAnothersIsJudgedBeforeTheBody() {
        problem(post(asOrganisation(ESPOO), "{\"businessId\":\"" + HELSINKI + "\",\"colour\":\"blue\"}"), 404);
        problem(step(asOrganisation(ESPOO), Cases.submitted(HELSINKI), "withdrawals", "{\"colour\":\"blue\"}"), 404);
    }

    @Test
    void theVersionIsJudgedBeforeTheBodyAndTheBodyBeforeTheStep() {
        String id = Cases.withdrawn(HELSINKI);
        problem(
                step(asOrganisation(HELSINKI).header("If-Match", "\"7\""), id, "withdrawals", "{\"colour\":\"blue\"}"),
                412);
        problem(step(asOrganisation(HELSINKI), id, "withdrawals", "{\"colour\":\"blue\"}"), 400);
        problem(step(asOrganisation(HELSINKI), id, "withdrawals", "{}"), 409).body("code", is("ILLEGAL_TRANSITION"));
    }

    @Test
    void aChangeNeedsAKey() {
        problem(
                        formBackend()
                                .contentType("application/json")
                                .body(body(HELSINKI))
                                .post(PATH)
                                .then(),
                        400)
                .body("code", is("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String nonsense : new String[] {"[".repeat(5000), "nonsense", "{\"businessId\":}", ""}) {
            problem(post(formBackend(), nonsense), 400);
        }
        post(formBackend(), "{\"language\":\"fi\",\"language\":\"sv\"}")
                .statusCode(400)
                .body("errors.code", contains("MALFORMED_JSON"));
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "limit, 201, OUT_OF_RANGE",
        "limit, 0, OUT_OF_RANGE",
        "state, LOST, NOT_ONE_OF",
        "cursor, x, INVALID_CURSOR",
        "organisation, 0201256-7, WRONG_CHECK_DIGIT"
    })
    void aWrongParameterIsNamed(String parameter, String value, String code) {
        problem(formBackend().queryParam(parameter, value).get(PATH).then(), 400)
                .body("errors.pointer", contains(parameter))
                .body("errors.code", contains(code));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType("application/problem+json").body("status", is(status));
    }
}

package fi.kapa.chassis.problem;

import static fi.kapa.chassis.sample.Api.ESPOO;
import static fi.kapa.chassis.sample.Api.HELSINKI;
import static fi.kapa.chassis.sample.Api.NOTES;
import static fi.kapa.chassis.sample.Api.note;
import static fi.kapa.chassis.sample.Api.take;
import static fi.kapa.chassis.sample.Api.title;
import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.sample.Mishap;
import fi.kapa.chassis.sample.Sample;
import fi.kapa.chassis.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Sample.class)
class ProblemTest {
    @Inject
    Mishap mishap;

    @AfterEach
    void nothingHappens() {
        mishap.none();
    }

    @Test
    void whoIsNotKnownGets401AsAProblem() {
        refused(given().get(NOTES).then(), 401, "UNAUTHENTICATED").header("WWW-Authenticate", "Bearer");
        refused(given().get("/v1/whatever").then(), 401, "UNAUTHENTICATED");
        refused(given().auth().oauth2("no.such.token").get(NOTES).then(), 401, "UNAUTHENTICATED");
        refused(given().auth().oauth2("no.such.token").get("/openapi").then(), 401, "UNAUTHENTICATED");
        refused(given().auth().oauth2(forged()).get(NOTES).then(), 401, "UNAUTHENTICATED");
    }

    @Test
    void whoMayNeverDoItGets403AsAProblem() {
        refused(as("system", Map.of()).get(NOTES).then(), 403, "FORBIDDEN");
        refused(posting(as("kapa-officer", Map.of()), "{").post(NOTES).then(), 403, "FORBIDDEN");
    }

    @Test
    void whatIsNotThereOrNotToBeSeenGets404AsAProblem() {
        String id = take(HELSINKI, title()).extract().path("id");
        refused(asOrganisation(ESPOO).get(NOTES + "/" + id).then(), 404, "NOT_FOUND");
        refused(asOrganisation(HELSINKI).get(NOTES + "/no-id").then(), 404, "NOT_FOUND");
        refused(asOrganisation(HELSINKI).get("/v1/nothing").then(), 404, "NOT_FOUND");
        refused(given().get("/nothing").then(), 404, "NOT_FOUND");
        refused(given().get("/").then(), 404, "NOT_FOUND");
        refused(
                posting(asOrganisation(HELSINKI), note(ESPOO, title()))
                        .post(NOTES)
                        .then(),
                404,
                "NOT_FOUND");
    }

    @Test
    void whatThePathDoesNotSpeakGets405And406And415AsProblems() {
        refused(asOrganisation(HELSINKI).delete(NOTES).then(), 405, "METHOD_NOT_ALLOWED");
        refused(asOrganisation(HELSINKI).accept("image/png").get(NOTES).then(), 406, "NOT_ACCEPTABLE");
        refused(
                asOrganisation(HELSINKI)
                        .contentType("text/plain")
                        .body("x")
                        .post(NOTES)
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aBodyOverOneMebibyteGets413WhetherItsLengthIsToldOrNot() throws IOException, InterruptedException {
        String large = "{\"text\":\"" + "x".repeat(1024 * 1024) + "\"}";
        refused(posting(asOrganisation(HELSINKI), large).post(NOTES).then(), 413, "BODY_TOO_LARGE");
        HttpResponse<String> chunked = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + NOTES))
                                .header(
                                        "Authorization",
                                        "Bearer " + Tokens.of("organisation", Map.of("business_id", HELSINKI)))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "k")
                                .POST(BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
                                .build(),
                        BodyHandlers.ofString());
        assertEquals(413, chunked.statusCode());
        assertEquals(
                Problem.MEDIA_TYPE, chunked.headers().firstValue("Content-Type").orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fi | fi | Pyynnön tiedoissa on virheitä",
                "sv-FI, en;q=0.8 | sv | Uppgifterna i begäran innehåller fel",
                "en;q=0.2, sv;q=0.7, de | sv | Uppgifterna i begäran innehåller fel",
                "en-GB | en | The input has defects",
                "de | fi | Pyynnön tiedoissa on virheitä",
                "sv;q=0, en | en | The input has defects",
                "*;;;=,, | fi | Pyynnön tiedoissa on virheitä",
            })
    void aProblemIsInTheCallersLanguage(String accepted, String language, String title) {
        posting(asOrganisation(HELSINKI).header("Accept-Language", accepted), "{}")
                .post(NOTES)
                .then()
                .statusCode(400)
                .header("Content-Language", language)
                .header("Vary", "Accept-Language")
                .body("title", is(title));
    }

    @Test
    void theTraceIdIsTakenFromTheCallerOrMadeHere() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get(NOTES)
                .then()
                .body("traceId", is("4bf92f3577b34da6a3ce929d0e0e4736"));
        given().header("traceparent", "00-00000000000000000000000000000000-00f067aa0ba902b7-01")
                .get(NOTES)
                .then()
                .body("traceId", matchesPattern("(?!0{32})[0-9a-f]{32}"));
        given().header("traceparent", "<script>")
                .get("/nothing")
                .then()
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void anAccidentShowsNothingOfTheInside() {
        String id = take(HELSINKI, title()).extract().path("id");
        mishap.is(() -> {
            throw new IllegalStateException("select secret from note; at fi.kapa.Secret");
        });
        refused(asOrganisation(HELSINKI).get(NOTES + "/" + id).then(), 500, "INTERNAL_ERROR")
                .body(not(containsString("secret")))
                .body(not(containsString("fi.kapa")))
                .body(not(containsString("Exception")))
                .body("errors", nullValue());
    }

    @Test
    void theTypeIsAStableUriOfTheCode() {
        given().get(NOTES)
                .then()
                .body("type", is("https://kapa.example/problems/unauthenticated"))
                .body("instance", is(NOTES));
        posting(asOrganisation(HELSINKI), "{}")
                .post(NOTES)
                .then()
                .body("type", is("https://kapa.example/problems/invalid-input"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "identity, gzip"})
    void aPackedBodyIsA415AndNeverUnpacked(String coding) {
        refused(
                posting(asOrganisation(HELSINKI), note(HELSINKI, title()))
                        .header("Content-Encoding", coding)
                        .post(NOTES)
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aTokenThatNamesItsBearerByWhatNoRecordTakesIsNobodys() {
        for (String name : List.of("a\u0000b", "a\nb", "a\u007fb", "x".repeat(256))) {
            refused(as("kapa-officer", Map.of("sub", name)).get(NOTES).then(), 401, "UNAUTHENTICATED");
            refused(as("kapa-officer", Map.of("producer", name)).get(NOTES).then(), 401, "UNAUTHENTICATED");
        }
        as("kapa-officer", Map.of("sub", "x".repeat(255))).get(NOTES).then().statusCode(200);
    }

    @Test
    void fromWhoeverIsNotTheSecurityServerXRoadHeadersMeanNothing() {
        String id = take(HELSINKI, title()).extract().path("id");
        given().header("X-Road-Client", "FI/MUN/" + HELSINKI)
                .get(NOTES + "/" + id)
                .then()
                .statusCode(401);
        asOrganisation(HELSINKI)
                .header("X-Road-Client", "not even well-formed")
                .get(NOTES + "/" + id)
                .then()
                .statusCode(200);
        asOrganisation(ESPOO)
                .header("X-Road-Client", "FI/MUN/" + HELSINKI)
                .get(NOTES + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void unlessItIsConfiguredNobodyIsHeldToALimit() {
        given().get("/q/health/live").then().header("RateLimit", nullValue());
        asOrganisation(HELSINKI).get(NOTES).then().statusCode(200).header("RateLimit-Policy", nullValue());
    }

    private static String forged() {
        String[] parts =
                Tokens.of("organisation", Map.of("business_id", HELSINKI)).split("\\.");
        String other = Tokens.of("kapa-officer", Map.of()).split("\\.")[1];
        return parts[0] + "." + other + "." + parts[2];
    }

    private static ValidatableResponse refused(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType(startsWith(Problem.MEDIA_TYPE))
                .header("Content-Language", "fi")
                .header("Vary", "Accept-Language")
                .body("status", is(status))
                .body("code", equalTo(code))
                .body("title", not(startsWith("problem.")))
                .body("detail", not(startsWith("problem.")))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}

package fi.kapa.endtoend;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** The suite's callers with tokens of the local issuer. */
final class Callers {
    static final String OBLIGATION = "http://localhost:8081";
    static final String SCHEDULE = "http://localhost:8082";
    static final String EXEMPTION = "http://localhost:8083";
    static final String FUNDING = "http://localhost:8084";
    static final String NOTIFICATION = "http://localhost:8085";

    private Callers() {}

    static RequestSpecification as(String role, Map<String, String> claims) {
        return given().auth().oauth2(token(role, claims));
    }

    /** A token of the local issuer. */
    static String token(String role, Map<String, String> claims) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", role)
                .formParam("client_secret", "local")
                .formParams(claims)
                .post("http://localhost:8090/kapa/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    static RequestSpecification organisation(String businessId) {
        return as("organisation", Map.of("business_id", businessId));
    }

    static RequestSpecification formBackend() {
        return as("form-backend", Map.of());
    }

    static RequestSpecification officer(String name) {
        return as("kapa-officer", Map.of("sub", name));
    }

    static RequestSpecification decider(String name) {
        return as("kapa-decider", Map.of("sub", name));
    }

    static RequestSpecification ministry(String name) {
        return as("ministry-officer", Map.of("sub", name));
    }

    /** Posts JSON with a key of its own. */
    static ValidatableResponse post(RequestSpecification caller, String url, String body) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(url)
                .then();
    }

    /** Posts a step that needs the version it is meant for. */
    static ValidatableResponse postWithVersion(RequestSpecification caller, String url, String etag, String body) {
        return post(caller.header("If-Match", etag), url, body);
    }
}

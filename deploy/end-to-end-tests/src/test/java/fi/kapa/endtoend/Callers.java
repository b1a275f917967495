package fi.kapa.endtoend;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** The suite's callers with tokens of the local issuer. */
public final class Callers {
    public static final String OBLIGATION = "http://localhost:8081";
    public static final String SCHEDULE = "http://localhost:8082";
    public static final String EXEMPTION = "http://localhost:8083";
    public static final String FUNDING = "http://localhost:8084";
    public static final String NOTIFICATION = "http://localhost:8085";

    private Callers() {}

    public static RequestSpecification as(String role, Map<String, String> claims) {
        return given().auth().oauth2(token(role, claims));
    }

    /** A token of the local issuer. */
    public static String token(String role, Map<String, String> claims) {
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

    public static RequestSpecification organisation(String businessId) {
        return as("organisation", Map.of("business_id", businessId));
    }

    public static RequestSpecification formBackend() {
        return as("form-backend", Map.of());
    }

    public static RequestSpecification officer(String name) {
        return as("kapa-officer", Map.of("sub", name));
    }

    public static RequestSpecification decider(String name) {
        return as("kapa-decider", Map.of("sub", name));
    }

    public static RequestSpecification ministry(String name) {
        return as("ministry-officer", Map.of("sub", name));
    }

    /** Posts JSON with a key of its own. */
    public static ValidatableResponse post(RequestSpecification caller, String url, String body) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(url)
                .then();
    }

    /** Posts a step that needs the version it is meant for. */
    public static ValidatableResponse postWithVersion(
            RequestSpecification caller, String url, String etag, String body) {
        return post(caller.header("If-Match", etag), url, body);
    }
}

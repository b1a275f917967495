package fi.kapa.chassis.test;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Real tokens of the platform's issuer. */
public final class Tokens {
    private Tokens() {}

    /**
     * A token.
     *
     * @param role such as {@code kapa-officer}
     * @param claims of {@code business_id}, {@code unit}, {@code producer}, {@code sub}
     */
    public static String of(String role, Map<String, String> claims) {
        String issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        return given().baseUri(issuer)
                .basePath("")
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", role)
                .formParam("client_secret", "local")
                .formParams(claims)
                .post("/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** A request of the caller. */
    public static RequestSpecification as(String role, Map<String, String> claims) {
        return given().auth().oauth2(of(role, claims));
    }

    /** A request of an organisation, named by business id or {@code businessId~unit}. */
    public static RequestSpecification asOrganisation(String organisation) {
        String[] parts = organisation.split("~");
        return as(
                "organisation",
                parts.length == 1
                        ? Map.of("business_id", parts[0])
                        : Map.of("business_id", parts[0], "unit", parts[1]));
    }

    /** A creating request in JSON with a key of its own. */
    public static RequestSpecification posting(RequestSpecification request, Object body) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body);
    }
}

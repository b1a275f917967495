package fi.kapa.chassis.caller;

import static fi.kapa.chassis.sample.Api.ESPOO;
import static fi.kapa.chassis.sample.Api.HELSINKI;
import static fi.kapa.chassis.sample.Api.NOTES;
import static fi.kapa.chassis.sample.Api.note;
import static fi.kapa.chassis.sample.Api.title;
import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.problem.Problem;
import fi.kapa.chassis.sample.TrustedSecurityServer;
import fi.kapa.chassis.test.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(TrustedSecurityServer.class)
class XRoadTest {
    private static final String CLIENT = "FI/MUN/0201256-6/asiointi%20palvelu";

    @Test
    void theHeaderAuthenticatesTheOrganisationAndIsKeptInTheTrail() {
        String id = take(given().header("X-Road-Client", CLIENT).header("X-Road-Id", "request-17"))
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(
                List.of("organisation 0201256-6 " + CLIENT + " request-17"),
                Database.column(
                        "select actor_role || ' ' || actor_organisation || ' ' || x_road_member || ' ' || x_road_id "
                                + "from audit_entry where subject_id = ?",
                        id));
        given().header("X-Road-Client", "FI/MUN/0201256-6")
                .get(NOTES + "/" + id)
                .then()
                .statusCode(200);
        given().header("X-Road-Client", "FI/MUN/02012566")
                .get(NOTES + "/" + id)
                .then()
                .statusCode(200);
        given().header("X-Road-Client", "FI/MUN/" + ESPOO)
                .get(NOTES + "/" + id)
                .then()
                .statusCode(404);
        given().header("X-Road-Client", CLIENT).get("/v1/audit-entries").then().statusCode(403);
    }

    @Test
    void aTokenThatAgreesIsWhoCallsAndTheMemberIsKept() {
        String id = take(as("organisation", Map.of("business_id", HELSINKI, "sub", "Aino"))
                        .header("X-Road-Client", CLIENT)
                        .header("X-Road-Id", "request-18")
                        .header("X-Road-UserId", "EE123")
                        .header("X-Road-Issue", "issue-7")
                        .header("X-Road-Represented-Party", "COM/9999999"))
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(List.of("Aino " + CLIENT + " request-18 EE123 issue-7 COM/9999999"), Database.column("""
                        select concat_ws(' ', actor, x_road_member, x_road_id, x_road_user_id, x_road_issue, x_road_represented_party)
                        from audit_entry where subject_id = ?
                        """, id));
    }

    @Test
    void aTokenOfAUnitStaysWithItsUnit() {
        String id = take(given().header("X-Road-Client", CLIENT)).extract().path("id");
        asOrganisation("0201256-6~rakentaminen")
                .header("X-Road-Client", CLIENT)
                .get(NOTES + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void aTokenThatNamesAnotherIsRefused() {
        for (RequestSpecification caller :
                List.of(asOrganisation(ESPOO), as("kapa-officer", Map.of()), as("organisation", Map.of()))) {
            caller.header("X-Road-Client", CLIENT)
                    .get(NOTES)
                    .then()
                    .statusCode(401)
                    .contentType(startsWith(Problem.MEDIA_TYPE))
                    .body("code", is("UNAUTHENTICATED"));
        }
        given().auth()
                .oauth2("no.such.token")
                .header("X-Road-Client", CLIENT)
                .get(NOTES)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FI",
                "FI/MUN",
                "FI/MUN/",
                "FI/MUN/0201256-7",
                "FI/MUN/%zz",
                "FI/M%zz/0201256-6",
                "FI/MUN/0201256-6/a%",
                "FI/MUN/0201256-6/a/b",
                "FI//0201256-6"
            })
    void aMalformedHeaderIsRefused(String header) {
        given().header("X-Road-Client", header)
                .header("Accept-Language", "en")
                .get(NOTES)
                .then()
                .statusCode(400)
                .contentType(startsWith(Problem.MEDIA_TYPE))
                .header("Content-Language", "en")
                .body("code", is("INVALID_X_ROAD_CLIENT"));
    }

    @Test
    void ofSeveralHeadersTheLastCounts() {
        String id = take(given().header("X-Road-Client", CLIENT)).extract().path("id");
        given().header("X-Road-Client", "FI/MUN/" + ESPOO, "FI/MUN/" + HELSINKI)
                .get(NOTES + "/" + id)
                .then()
                .statusCode(200);
        given().header("X-Road-Client", "FI/MUN/" + HELSINKI, "FI/MUN/" + ESPOO)
                .get(NOTES + "/" + id)
                .then()
                .statusCode(404);
        given().header("X-Road-Client", CLIENT, "broken").get(NOTES).then().statusCode(400);
    }

    @Test
    void withoutTheHeaderATokenDoes() {
        asOrganisation(HELSINKI).get(NOTES).then().statusCode(200);
        given().get(NOTES).then().statusCode(401);
    }

    @Test
    void noXRoadHeaderIsAnswered() {
        var answer = given().header("X-Road-Client", CLIENT).get(NOTES).then().extract();
        assertTrue(answer.headers().asList().stream()
                .noneMatch(header -> header.getName().startsWith("X-Road")));
    }

    private static ValidatableResponse take(RequestSpecification caller) {
        return posting(caller, note(HELSINKI, title())).post(NOTES).then();
    }
}

package fi.kapa.obligation.succession;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.obligation.OnRecord.newBusinessId;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.officerOf;
import static fi.kapa.obligation.OnRecord.organisation;
import static fi.kapa.obligation.OnRecord.unit;
import static fi.kapa.obligation.OnRecord.verdict;
import static fi.kapa.obligation.succession.SuccessionCalls.becoming;
import static fi.kapa.obligation.succession.SuccessionCalls.ending;
import static fi.kapa.obligation.succession.SuccessionCalls.path;
import static fi.kapa.obligation.succession.SuccessionCalls.record;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class SuccessionResourceTest {
    @Inject
    Clock clock;

    @BeforeEach
    void onADayOfTheTransition() {
        OnRecord.today("2017-09-01", clock);
    }

    @Test
    void anOrganisationEndsOnce() {
        String divided = organisation("MUNICIPAL_AUTHORITY");
        String one = organisation("MUNICIPAL_AUTHORITY");
        String school = unit(one, "koulu");
        record(divided, ending("DIVISION", "2018-01-01", one, school)).statusCode(201);
        verdict(divided, "VIESTINVALITYS", "2018-01-01").body("reasons[0].facts.successors", is(one + ", " + school));
        record(divided, ending("MERGER", "2019-01-01", one))
                .statusCode(409)
                .body("code", is("ALREADY_ENDED"))
                .body("detail", containsString("2018"));
        record(divided, becoming("PRIVATE_BODY", "2018-01-01")).statusCode(409);
        record(divided, becoming("PRIVATE_BODY", "2017-12-31")).statusCode(201);
        record(organisation("MUNICIPAL_AUTHORITY"), ending("MERGER", "2018-01-01", divided))
                .statusCode(400)
                .body("errors.code", contains("ENDED_ORGANISATION"));
    }

    @Test
    void allDefectsOfASuccessionAreNamedAtOnce() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        record(city, """
                        {"kind":"DIVISION","successors":[{"businessId":"%s"},{"businessId":"%s"},{"businessId":"0201256-7","unit":"Ä"}],"category":"STATE_AGENCY","colour":"blue"}
                        """.formatted(city, newBusinessId()))
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/on REQUIRED",
                                "/reasons REQUIRED",
                                "/colour UNKNOWN_PROPERTY",
                                "/category NOT_WITH_THIS_KIND",
                                "/successors/0/businessId SAME_ORGANISATION",
                                "/successors/1/businessId UNKNOWN_ORGANISATION",
                                "/successors/2/businessId WRONG_CHECK_DIGIT",
                                "/successors/2/unit INVALID_UNIT"));
        String other = organisation("MUNICIPAL_AUTHORITY");
        refused(city, ending("MERGER", "2018-01-01"), "/successors TOO_FEW_ITEMS");
        refused(
                city,
                ending("MERGER", "2018-01-01", other, other),
                "/successors TOO_MANY_ITEMS",
                "/successors/1/businessId DUPLICATE_ORGANISATION");
        refused(city, ending("DIVISION", "2018-01-01", other), "/successors TOO_FEW_ITEMS");
        refused(
                city,
                ending("CATEGORY_CHANGE", "2018-01-01", other),
                "/successors NOT_WITH_THIS_KIND",
                "/category REQUIRED");
        refused(city, becoming("MUNICIPAL_AUTHORITY", "2018-01-01"), "/category UNCHANGED");
    }

    @Test
    void officersOfVrkRecordAndTheOrganisationReadsItsOwn() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        String other = organisation("MUNICIPAL_AUTHORITY");
        String body = ending("MERGER", "2018-01-01", other);
        List.of(
                        asOrganisation(city),
                        as("form-backend", Map.of()),
                        as("ministry-officer", Map.of()),
                        as("system", Map.of()))
                .forEach(caller -> posting(caller, body).post(path(city)).then().statusCode(403));
        posting(officerOf("VALTIOKONTTORI"), body).post(path(city)).then().statusCode(403);
        posting(officer(), body).post(path(newBusinessId())).then().statusCode(404);
        String location = posting(as("kapa-decider", Map.of()), body)
                .post(path(city))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        asOrganisation(city).get(location).then().statusCode(200).body("kind", is("MERGER"));
        asOrganisation(other).get(location).then().statusCode(404);
        asOrganisation(other).get(location + "/history").then().statusCode(404);
        asOrganisation(other).get(path(city)).then().statusCode(404);
        asOrganisation(other).get(path(other)).then().statusCode(200).body("items", empty());
        List.of("form-backend", "ministry-officer", "system").forEach(role -> as(role, Map.of())
                .get(path(city))
                .then()
                .statusCode(200)
                .body("items.kind", contains("MERGER")));
        String csv = officer().accept("text/csv").get(path(city)).asString();
        assertEquals(
                "id,organisation,kind,on,successors,formerCategory,category,reasons,recordedAt",
                csv.lines().findFirst().orElseThrow());
    }

    @Test
    void theSameKeyRecordsOnce() {
        String city = organisation("MUNICIPAL_AUTHORITY");
        String body = ending("MERGER", "2018-01-01", organisation("MUNICIPAL_AUTHORITY"));
        String id = post(city, "yhdistyminen", body).statusCode(201).extract().path("id");
        post(city, "yhdistyminen", body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", is(id));
        post(city, "toinen", body).statusCode(409).body("code", is("ALREADY_ENDED"));
    }

    private static ValidatableResponse post(String organisation, String key, String body) {
        return officer()
                .header("Idempotency-Key", organisation + key)
                .contentType("application/json")
                .body(body)
                .post(path(organisation))
                .then();
    }

    private static void refused(String organisation, String body, String... defects) {
        record(organisation, body)
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", containsInAnyOrder(defects));
    }
}

package fi.kapa.obligation.organisation;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.obligation.OnRecord.example;
import static fi.kapa.obligation.OnRecord.newBusinessId;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.officerOf;
import static fi.kapa.obligation.organisation.OrganisationCalls.PATH;
import static fi.kapa.obligation.organisation.OrganisationCalls.body;
import static fi.kapa.obligation.organisation.OrganisationCalls.get;
import static fi.kapa.obligation.organisation.OrganisationCalls.put;
import static fi.kapa.obligation.organisation.OrganisationCalls.register;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import fi.kapa.obligation.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class OrganisationResourceTest {

    @Inject
    Clock clock;

    @BeforeEach
    void onADayBeforeTheGoalsAreDue() {
        OnRecord.today("2016-09-15", clock);
    }

    @Test
    void aRegisteredOrganisationIsKeptAndPublished() {
        String organisation = posting(officer(), example("registerOrganisation"))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Location", PATH + "/9990001-6~sivistys")
                .header("ETag", "\"1\"")
                .body("organisation", is("9990001-6~sivistys"))
                .body("businessId", is("9990001-6"))
                .body("unit", is("sivistys"))
                .body("name.sv", is("Exempelby stad, bildningsväsendet"))
                .body("municipalityCode", is("999"))
                .body("active", is(true))
                .body("recordedAt", startsWith("2016-09-15T"))
                .extract()
                .path("organisation");
        put(organisation, "\"1\"", example("changeOrganisation"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("active", is(false));
        get(officer(), organisation).statusCode(200).body("email", is("sivistys@esimerkkila.example"));

        List<JsonNode> events = Published.of(organisation, 2);
        assertEquals(List.of("OrganisationRegistered", "OrganisationChanged"), Published.names(events));
        assertEquals(organisation, events.getLast().path("partitionkey").asText());
        assertEquals(2, events.getLast().path("aggregateversion").asInt());
    }

    @Test
    void theHistoryShowsWhatItWasAndToOfficersWhoChangedIt() {
        String businessId = newBusinessId();
        register(businessId, null, "Ennen").statusCode(201);
        put(businessId, "\"1\"", body(businessId, null, "Jälkeen")).statusCode(200);
        get(officer(), businessId + "/history")
                .statusCode(200)
                .body("items.step", contains("REGISTER", "CHANGE"))
                .body("items.version", contains(1, 2))
                .body("items.state.name.fi", contains("Ennen", "Jälkeen"))
                .body("items.by", contains("kapa-officer", "kapa-officer"));
        get(asOrganisation(businessId), businessId + "/history")
                .statusCode(200)
                .body("items.role", contains("kapa-officer", "kapa-officer"))
                .body("items.by", contains(nullValue(), nullValue()));
        get(asOrganisation(newBusinessId()), businessId + "/history").statusCode(404);
        get(officer(), newBusinessId() + "/history").statusCode(404);
    }

    @Test
    void anOrganisationIsRegisteredOnce() {
        String businessId = newBusinessId();
        register(businessId, null, "Kerran").statusCode(201).body("unit", nullValue());
        register(businessId, null, "Kahdesti").statusCode(409).body("code", is("ALREADY_REGISTERED"));
        register(businessId, "yksikko", "Yksikkö").statusCode(201);
        get(officer(), businessId).body("name.fi", is("Kerran"));
    }

    @Test
    void aChangeSaysWhichVersionItIsMeantFor() {
        String businessId = newBusinessId();
        register(businessId, null, "Ennen").statusCode(201);
        put(officer(), businessId, body(businessId, null, "Jälkeen")).statusCode(428);
        put(businessId, "\"2\"", body(businessId, null, "Jälkeen")).statusCode(412);
        put(businessId, "\"1\"", body(businessId, null, "Jälkeen")).statusCode(200);
        get(officer().header("If-None-Match", "\"2\""), businessId).statusCode(304);
        put(businessId, "\"2\"", body(newBusinessId(), null, "Toinen"))
                .statusCode(400)
                .body("errors.code", contains("OTHER_ORGANISATION"));
        String unknown = newBusinessId();
        put(unknown, "\"1\"", body(unknown, null, "Tuntematon")).statusCode(404);
    }

    @Test
    void allDefectsOfABodyAreNamedAtOnce() {
        posting(officer(), """
                        {"businessId":"0201256-7","unit":"Iso Yksikkö","name":{"sv":"Helsingfors\\nstad"},"category":"KUNTA","municipalityCode":"91",
                         "language":"en","email":"kirjaamo","colour":"blue","recordedAt":"2016-09-15T08:12:03Z"}
                        """)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Content-Language", "fi")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/businessId WRONG_CHECK_DIGIT",
                                "/unit INVALID_UNIT",
                                "/name/fi REQUIRED",
                                "/name/sv CONTROL_CHARACTER",
                                "/category NOT_ONE_OF",
                                "/municipalityCode INVALID_MUNICIPALITY_CODE",
                                "/language NOT_ONE_OF",
                                "/email INVALID_EMAIL",
                                "/colour UNKNOWN_PROPERTY",
                                "/recordedAt UNKNOWN_PROPERTY"))
                .body(
                        "errors.find { it.pointer == '/municipalityCode' }.message",
                        is("Kuntanumerossa on kolme numeroa."));
    }

    @Test
    void onlyOfficersOfVrkRegister() {
        String body = body(newBusinessId(), null, "Virasto");
        posting(given(), body).post(PATH).then().statusCode(401);
        posting(asOrganisation("0201256-6"), body).post(PATH).then().statusCode(403);
        posting(as("form-backend", Map.of()), body).post(PATH).then().statusCode(403);
        posting(as("ministry-officer", Map.of()), body).post(PATH).then().statusCode(403);
        posting(officerOf("VALTIOKONTTORI"), body).post(PATH).then().statusCode(403);
        posting(as("kapa-decider", Map.of()), body).post(PATH).then().statusCode(201);
    }

    @Test
    void anIdWithoutItsHyphenIsNormalised() {
        String businessId = newBusinessId();
        register(businessId.replace("-", ""), "yksikko", "Yksikkö")
                .statusCode(201)
                .body("businessId", is(businessId))
                .header("Location", PATH + "/" + businessId + "~yksikko");
        get(officer(), businessId.replace("-", "") + "~yksikko")
                .statusCode(200)
                .body("organisation", is(businessId + "~yksikko"));
        get(officer(), businessId).statusCode(404);
        get(officer(), "0201256-7").statusCode(404);
        get(officer(), businessId + "~").statusCode(404);
    }
}

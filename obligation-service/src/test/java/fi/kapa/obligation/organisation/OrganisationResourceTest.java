package fi.kapa.obligation.organisation;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.obligation.OnRecord.example;
import static fi.kapa.obligation.OnRecord.newBusinessId;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.officerOf;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import fi.kapa.obligation.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class OrganisationResourceTest {
    private static final String PATH = "/v1/organisations";

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
    void theListIsFilteredByNameCategoryAndOrganisation() {
        String city = newBusinessId();
        String agency = newBusinessId();
        register(city, null, "Ähtärinsuon kaupunki").statusCode(201);
        register(agency, null, "Ähtärinsuon virasto").statusCode(201);
        put(agency, "\"1\"", body(agency, null, "Ähtärinsuon virasto").replace("MUNICIPAL_AUTHORITY", "STATE_AGENCY"))
                .statusCode(200);

        listed("name", "ähtärinsuo").body("items.organisation", contains(city, agency));
        listed("name", "STAD I ÄHTÄRINSUO").body("items.organisation", contains(city, agency));
        listed("name", "%").body("items", empty());
        put(
                        city,
                        "\"1\"",
                        body(city, null, "Ähtärinsuon kaupunki")
                                .replace("\"sv\":", "\"en\":\"Fensalt of Ähtärinsuo\",\"sv\":"))
                .statusCode(200);
        listed("name", "fensalt").body("items.organisation", contains(city));
        officer()
                .queryParam("name", "Ähtärinsuo")
                .queryParam("category", "STATE_AGENCY")
                .get(PATH)
                .then()
                .body("items.organisation", contains(agency))
                .body("items.category", everyItem(is("STATE_AGENCY")));
        listed("organisation", city).body("items.organisation", contains(city));
        listed("organisation", city.replace("-", "")).body("items.organisation", contains(city));
        listed("active", "false").body("items.organisation", not(hasItem(city)));
        officer()
                .queryParam("active", "kyllä")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("NOT_ONE_OF"));
        officer()
                .queryParam("category", "KUNTA")
                .queryParam("limit", 5)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("NOT_ONE_OF"));
    }

    @Test
    void pagesAreStableWhileOrganisationsAreAdded() {
        List<String> first =
                IntStream.range(0, 5).mapToObj(i -> newBusinessId()).toList();
        first.forEach(id -> register(id, null, "Sivutettu virasto").statusCode(201));
        List<String> seen = new ArrayList<>();
        JsonPath page = page(null);
        seen.addAll(page.getList("items.organisation"));
        String later = newBusinessId();
        register(later, null, "Sivutettu virasto").statusCode(201);
        register(first.getFirst(), "alku", "Sivutettu virasto").statusCode(201);
        while (page.getString("next") != null) {
            page = page(page.getString("next"));
            seen.addAll(page.getList("items.organisation"));
        }
        List<String> all = new ArrayList<>(first);
        all.add(later);
        assertEquals(all, seen);
        officer()
                .queryParam("name", "toinen")
                .queryParam("cursor", page(null).getString("next"))
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("INVALID_CURSOR"));
    }

    @Test
    void anOrganisationSeesItselfAlone() {
        String own = newBusinessId();
        String other = newBusinessId();
        register(own, null, "Oma").statusCode(201);
        register(own, "a", "Oma A").statusCode(201);
        register(own, "b", "Oma B").statusCode(201);
        register(other, null, "Toinen").statusCode(201);

        asOrganisation(own).get(PATH).then().body("items.organisation", contains(own, own + "~a", own + "~b"));
        asOrganisation(own + "~a").get(PATH).then().body("items.organisation", contains(own + "~a"));
        get(asOrganisation(own), other).statusCode(404);
        get(asOrganisation(own), own + "~b").statusCode(200);
        get(asOrganisation(own + "~a"), own + "~b").statusCode(404);
        get(asOrganisation(own + "~a"), own).statusCode(404);
        get(as("organisation", Map.of()), own).statusCode(404);
        asOrganisation(own)
                .queryParam("organisation", other)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
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

    private static ValidatableResponse register(String businessId, String unit, String name) {
        return posting(officer(), body(businessId, unit, name)).post(PATH).then();
    }

    private static ValidatableResponse get(RequestSpecification request, String organisation) {
        return request.get(PATH + "/" + organisation).then();
    }

    private static ValidatableResponse put(String organisation, String version, String body) {
        return put(officer().header("If-Match", version), organisation, body);
    }

    private static ValidatableResponse put(RequestSpecification request, String organisation, String body) {
        return request.contentType("application/json")
                .body(body)
                .put(PATH + "/" + organisation)
                .then();
    }

    private static ValidatableResponse listed(String filter, String value) {
        return officer()
                .queryParam(filter, value)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", notNullValue());
    }

    private static JsonPath page(String cursor) {
        RequestSpecification request = officer().queryParam("name", "sivutettu").queryParam("limit", 2);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String body(String businessId, String unit, String name) {
        return """
               {"businessId":"%s",%s"name":{"fi":"%s","sv":"Stad i %s"},"category":"MUNICIPAL_AUTHORITY","language":"fi","email":"kirjaamo@virasto.example"}
               """.formatted(businessId, unit == null ? "" : "\"unit\":\"" + unit + "\",", name, name);
    }
}

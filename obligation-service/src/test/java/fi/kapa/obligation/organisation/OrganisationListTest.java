package fi.kapa.obligation.organisation;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.obligation.OnRecord.newBusinessId;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.organisation.OrganisationCalls.PATH;
import static fi.kapa.obligation.organisation.OrganisationCalls.body;
import static fi.kapa.obligation.organisation.OrganisationCalls.get;
import static fi.kapa.obligation.organisation.OrganisationCalls.put;
import static fi.kapa.obligation.organisation.OrganisationCalls.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
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

/** Which organisations the list shows to whom. */
@QuarkusTest
@WithTestResource(Platform.class)
class OrganisationListTest {
    @Inject
    Clock clock;

    @BeforeEach
    void onADayBeforeTheGoalsAreDue() {
        OnRecord.today("2016-09-15", clock);
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
}

package fi.kapa.exemption.application;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.exemption.Cases.PATH;
import static fi.kapa.exemption.Cases.body;
import static fi.kapa.exemption.Cases.step;
import static fi.kapa.exemption.Cases.stepOnVersion;
import static fi.kapa.exemption.KnownFacts.ESPOO;
import static fi.kapa.exemption.KnownFacts.HELSINKI;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.exemption.Cases;
import fi.kapa.exemption.Example;
import fi.kapa.exemption.KnownFacts;
import fi.kapa.exemption.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class ExemptionApplicationResourceTest {
    @Inject
    Clock clock;

    @BeforeEach
    void onAnOrdinaryDay() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void aSubmittedApplicationIsKeptAndPublishedToItsAddressee() {
        String id = posting(asOrganisation(HELSINKI), Example.request("applyForExemption"))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Location", startsWith(PATH + "/"))
                .header("ETag", "\"1\"")
                .body("reference", matchesPattern("PO-2016-[0-9]{6}"))
                .body("state", is("SUBMITTED"))
                .body("addressee", is("VRK"))
                .body("scope.kind", is("PART"))
                .body("possibleSteps", contains("supplements", "withdrawals"))
                .extract()
                .path("id");

        JsonNode event = Published.of(id, 1).getFirst();
        assertEquals(List.of("ExemptionRequested"), Published.names(List.of(event)));
        assertFalse(event.toString().contains("Turvakielto"), "no free text in events");
    }

    @Test
    void theAddresseeIsTheServicesProducer() {
        Cases.apply(HELSINKI, "VERKKOMAKSAMINEN", true).statusCode(201).body("addressee", is("VALTIOKONTTORI"));
    }

    @Test
    void allDefectsOfABodyAreNamedAtOnce() {
        posting(as("form-backend", Map.of()).header("Accept-Language", "sv"), """
                        {"businessId":"0201256-7","serviceCode":"FAX","grounds":[{"type":"HABIT","necessity":"x"},{"type":"TECHNICAL"}],
                         "scope":{"kind":"PART"},"requestedUntil":"2018-02-30","renews":"x","colour":"blue","submit":true}
                        """)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("title", is("Uppgifterna i begäran innehåller fel"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/businessId WRONG_CHECK_DIGIT",
                                "/serviceCode UNKNOWN_SERVICE",
                                "/grounds/0/type NOT_ONE_OF",
                                "/grounds/1/necessity REQUIRED",
                                "/scope/description REQUIRED",
                                "/alternativeService REQUIRED",
                                "/requestedUntil INVALID_DATE",
                                "/renews INVALID_ID",
                                "/colour UNKNOWN_PROPERTY"));
        posting(asOrganisation(HELSINKI), "{\"submit\":true}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/businessId", "/serviceCode", "/grounds", "/scope", "/alternativeService"));
        posting(asOrganisation(HELSINKI), "nonsense")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("MALFORMED_JSON"));
    }

    @Test
    void theFormBackendCreatesForAnyAndSeesWhatItCreated() {
        String id = posting(as("form-backend", Map.of()), body(HELSINKI, "TUNNISTAMINEN", true))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("form-backend", Map.of()).get(PATH + "/" + id).then().statusCode(200);
        as("form-backend", Map.of("sub", "another form"))
                .get(PATH + "/" + id)
                .then()
                .statusCode(404);
        posting(as("form-backend", Map.of()), "{}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/businessId"));
        step(as("form-backend", Map.of()), id, "withdrawals", "{}").statusCode(403);
    }

    @Test
    void anotherOrganisationAndAnotherProducerSeeAndChangeNothing() {
        String id = Cases.submitted(HELSINKI);
        asOrganisation(ESPOO).get(PATH + "/" + id).then().statusCode(404);
        asOrganisation(ESPOO).get(PATH + "/" + id + "/history").then().statusCode(404);
        step(asOrganisation(ESPOO), id, "withdrawals", "{}").statusCode(404);
        posting(asOrganisation(ESPOO), body(HELSINKI, "VIESTINVALITYS", true))
                .post(PATH)
                .then()
                .statusCode(404);
        var treasury = Map.of("producer", "VALTIOKONTTORI", "sub", "vk");
        as("kapa-officer", treasury).get(PATH + "/" + id).then().statusCode(404);
        as("kapa-officer", treasury).get(PATH).then().body("items.id", not(hasItem(id)));
        step(as("kapa-officer", treasury).header("If-Match", "\"1\""), id, "proposals", Cases.GRANTED)
                .statusCode(404);
        Cases.officer("valmistelija").get(PATH + "/" + id).then().statusCode(200);
        given().get(PATH + "/" + id).then().statusCode(401);
    }

    @Test
    void otherSystemsReadWhatIsDecided() {
        String submitted = Cases.submitted(HELSINKI);
        as("system", Map.of()).get(PATH + "/" + submitted).then().statusCode(404);
        as("system", Map.of()).get(PATH + "/" + submitted + "/history").then().statusCode(404);
        String rejected = Cases.rejected(HELSINKI);
        as("system", Map.of()).get(PATH + "/" + rejected).then().statusCode(200).body("possibleSteps", hasSize(0));
        as("system", Map.of())
                .queryParam("organisation", HELSINKI)
                .queryParam("limit", 200)
                .get(PATH)
                .then()
                .body("items.id", hasItem(rejected))
                .body("items.state", everyItem(is("DECIDED")));
    }

    @Test
    void theMinistryListsWhatWasSubmitted() {
        String submitted = Cases.submitted(HELSINKI);
        String draft = Cases.draft(HELSINKI);
        List<String> listed = Cases.ministry("vm")
                .queryParam("organisation", HELSINKI)
                .queryParam("limit", 200)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertTrue(listed.contains(submitted), "what was submitted");
        assertFalse(listed.contains(draft), "a draft");
    }

    @Test
    void whatANoticeMustKnowIsToldToSystemsAlone() {
        String path = PATH + "/" + Cases.submitted(HELSINKI) + "/notice-details";
        as("system", Map.of()).get(path).then().statusCode(200).body("state", is("SUBMITTED"));
        asOrganisation(HELSINKI).get(path).then().statusCode(403);
        as("system", Map.of())
                .get(PATH + "/" + Cases.draft(HELSINKI) + "/notice-details")
                .then()
                .statusCode(404);
    }

    @Test
    void theListFollowsItsFiltersAndPages() {
        Cases.apply(ESPOO, "TUNNISTAMINEN", true).statusCode(201);
        Cases.apply(ESPOO, "TUNNISTAMINEN", true).statusCode(201);
        String next = asOrganisation(ESPOO)
                .queryParam("serviceCode", "TUNNISTAMINEN")
                .queryParam("state", "SUBMITTED")
                .queryParam("name", "body OF espoo")
                .queryParam("category", "MUNICIPAL_AUTHORITY")
                .queryParam("limit", 1)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].serviceCode", is("TUNNISTAMINEN"))
                .extract()
                .path("next");
        asOrganisation(ESPOO)
                .queryParam("cursor", next)
                .queryParam("state", "DECIDED")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("INVALID_CURSOR"));
        asOrganisation(ESPOO)
                .queryParam("organisation", HELSINKI)
                .get(PATH)
                .then()
                .body("items", hasSize(0));
        asOrganisation(ESPOO).queryParam("state", "LOST").get(PATH).then().statusCode(400);
    }

    @Test
    void theSamePostTwiceWithOneKeyIsOneApplication() {
        var key = UUID.randomUUID().toString();
        String first = withKey(key).statusCode(201).extract().path("id");
        withKey(key).statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first));
    }

    @Test
    void theHistoryTellsThePersonsToOfficialsAlone() {
        String id = Cases.submitted(HELSINKI);
        stepOnVersion(() -> Cases.officer("valmistelija"), id, "information-requests", """
                        {"question":"Mikä järjestelmä?"}
                        """)
                .statusCode(201)
                .body("state", is("INFORMATION_REQUESTED"));
        step(asOrganisation(HELSINKI), id, "supplements", Example.request("supplementExemptionApplication"))
                .statusCode(201)
                .body("state", is("SUBMITTED"))
                .body("question", nullValue())
                .body("supplements", hasSize(1));
        asOrganisation(HELSINKI)
                .get(PATH + "/" + id + "/history")
                .then()
                .body("items.step", contains("SUBMIT", "REQUEST_INFORMATION", "SUPPLEMENT"))
                .body("items.by", contains(nullValue(), nullValue(), nullValue()));
        Cases.officer("toinen").get(PATH + "/" + id + "/history").then().body("items.by", hasItem("valmistelija"));
        assertEquals(
                List.of("ExemptionRequested", "ExemptionInformationRequested"), Published.names(Published.of(id, 2)));
    }

    private static ValidatableResponse withKey(String key) {
        return asOrganisation(HELSINKI)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body(HELSINKI, "VIESTINVALITYS", true))
                .post(PATH)
                .then();
    }
}

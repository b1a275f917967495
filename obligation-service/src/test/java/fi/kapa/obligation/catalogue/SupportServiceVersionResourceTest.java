package fi.kapa.obligation.catalogue;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.obligation.OnRecord.example;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.officerOf;
import static fi.kapa.obligation.OnRecord.organisation;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import fi.kapa.obligation.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new version of an entry: who may make it, and what becomes of it. */
@QuarkusTest
@WithTestResource(Platform.class)
class SupportServiceVersionResourceTest {
    private static final String PATH = "/v1/support-services";

    @Inject
    Clock clock;

    @BeforeEach
    void onADayOfTheTransition() {
        OnRecord.today("2017-09-01", clock);
    }

    @Test
    void onlyAnOfficerOfTheServicesOwnProducerChangesIt() {
        change(given(), "KARTTAPALVELU").statusCode(401);
        change(asOrganisation("0201256-6"), "KARTTAPALVELU").statusCode(403);
        change(as("system", Map.of()), "KARTTAPALVELU").statusCode(403);
        change(as("ministry-officer", Map.of()), "KARTTAPALVELU").statusCode(403);
        change(officer(), "KARTTAPALVELU").statusCode(403);
        change(officerOf("MAANMITTAUSLAITOS"), "KARTTAPALVELU").statusCode(428);
    }

    @Test
    void aChangeSaysWhichVersionItIsMeantFor() {
        change(officer(), "VIESTINVALITYS").statusCode(428).body("code", is("PRECONDITION_REQUIRED"));
        change(officer().header("If-Match", "\"99\""), "VIESTINVALITYS")
                .statusCode(412)
                .body("code", is("PRECONDITION_FAILED"));
    }

    @Test
    void aNewVersionIsPublishedAndKeepsThePast() {
        String before = given().get(PATH + "/VIESTINVALITYS").header("ETag");
        int version = Integer.parseInt(before.substring(1, before.indexOf('.'))) + 1;
        officer()
                .header("If-Match", before)
                .contentType("application/json")
                .body(example("changeSupportService").replace("Kansalaisen asiointitili", "Asiointitili"))
                .put(PATH + "/VIESTINVALITYS")
                .then()
                .statusCode(200)
                .header("ETag", "\"" + version + "\"")
                .body("code", is("VIESTINVALITYS"))
                .body("validFrom", is("2018-01-01"));
        on("2017-12-31", "VIESTINVALITYS").body("replaces", is("Kansalaisen asiointitili"));
        on("2018-01-01", "VIESTINVALITYS").body("replaces", is("Asiointitili"));

        var event = Published.of("VIESTINVALITYS", version).getLast();
        assertEquals(version, event.path("aggregateversion").asInt());
        assertEquals("VIESTINVALITYS", event.path("partitionkey").asText());
        assertEquals("Asiointitili", event.at("/data/replaces").asText());
    }

    @Test
    void whatACallerHasIsNoLongerItOnceADatedVersionHolds() {
        put(officer().header("If-Match", "\"0\""), "LOMAKKEET", entry("LOMAKKEET"))
                .statusCode(200);
        String before = on("2019-01-01", "LOMAKKEET").extract().header("ETag");
        String later = entry("LOMAKKEET").replace("Kuvaus", "Toinen kuvaus").replace("2019-01-01", "2020-01-01");
        put(officer().header("If-Match", before), "LOMAKKEET", later).statusCode(200);
        String tag = on("2019-12-31", "LOMAKKEET").extract().header("ETag");
        given().header("If-None-Match", tag)
                .queryParam("asOf", "2019-12-31")
                .get(PATH + "/LOMAKKEET")
                .then()
                .statusCode(304);
        given().header("If-None-Match", tag)
                .queryParam("asOf", "2020-01-01")
                .get(PATH + "/LOMAKKEET")
                .then()
                .statusCode(200)
                .body("description.fi", is("Toinen kuvaus"));
    }

    @Test
    void ofChangesAtOnceForOneVersionExactlyOneIsMade() {
        String before = given().get(PATH + "/AVOINDATA").header("ETag");
        List<CompletableFuture<Integer>> changes = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> change(officerOf("VALTORI").header("If-Match", before), "AVOINDATA")
                                .extract()
                                .statusCode()))
                .limit(4)
                .toList();
        assertEquals(
                List.of(200, 412, 412, 412),
                changes.stream().map(CompletableFuture::join).sorted().toList());
    }

    @Test
    void theCatalogueCanHoldAFurtherServiceOfTheOfficersProducer() {
        String body = entry("MUU_TUNNISTAMINEN");
        put(officerOf("VALTIOKONTTORI").header("If-Match", "\"0\""), "MUU_TUNNISTAMINEN", body)
                .statusCode(403);
        put(officer().header("If-Match", "\"0\""), "MUU_TUNNISTAMINEN", body)
                .statusCode(200)
                .header("ETag", "\"1\"");
        on("2019-01-01", "MUU_TUNNISTAMINEN").body("duty", is("NONE"));
        put(officerOf("VALTIOKONTTORI").header("If-Match", "\"1\""), "MUU_TUNNISTAMINEN", body)
                .statusCode(403);
    }

    @Test
    void aServiceIsInTheCatalogueFromItsFirstVersionOn() {
        put(officer().header("If-Match", "\"0\""), "KUULUTUKSET", entry("KUULUTUKSET"))
                .statusCode(200)
                .body("validFrom", is("2019-01-01"));
        given().queryParam("asOf", "2018-12-31")
                .get(PATH + "/KUULUTUKSET")
                .then()
                .statusCode(404);
        given().queryParam("asOf", "2018-12-31").get(PATH).then().body("items.code", not(hasItem("KUULUTUKSET")));
        given().queryParam("asOf", "2019-01-01").get(PATH).then().body("items.code", hasItem("KUULUTUKSET"));
        String agency = organisation("STATE_AGENCY");
        verdicts(agency, "2018-12-31").body("verdicts.serviceCode", not(hasItem("KUULUTUKSET")));
        verdicts(agency, "2019-01-01").body("verdicts.serviceCode", hasItem("KUULUTUKSET"));
    }

    @Test
    void anybodyReadsTheVersionsAndOfficersWhoMadeThemAndWhy() {
        put(officer().header("If-Match", "\"0\""), "ARKISTO", entry("ARKISTO")).statusCode(200);
        String later = entry("ARKISTO").replace("Kuvaus", "Toinen kuvaus").replace("2019-01-01", "2020-01-01");
        put(officer().header("If-Match", "\"1\""), "ARKISTO", later).statusCode(200);
        given().get(PATH + "/ARKISTO/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.step", contains("CHANGE", "CHANGE"))
                .body("items.at", everyItem(startsWith("2017-09-01T")))
                .body("items.state.validFrom", contains("2019-01-01", "2020-01-01"))
                .body("items.state.description.fi", contains("Kuvaus", "Toinen kuvaus"))
                .body("items.state.recordedAt", everyItem(startsWith("2017-09-01T")))
                .body("items[0]", not(hasKey("by")))
                .body("items[0]", not(hasKey("reason")));
        officer()
                .get(PATH + "/ARKISTO/history")
                .then()
                .body("items.by", contains("kapa-officer", "kapa-officer"))
                .body("items.reason", contains("Uusi tieto.", "Uusi tieto."));
        given().get(PATH + "/FAKSIPALVELU/history").then().statusCode(404);
    }

    @Test
    void aDescriptionMayBeLongAndANameMayNot() {
        String before = given().get(PATH + "/TUNNISTAMINEN").header("ETag");
        String text = "x".repeat(201);
        put(
                        officer().header("If-Match", before),
                        "TUNNISTAMINEN",
                        entry("TUNNISTAMINEN").replace("Palvelu", text).replace("Kuvaus", text))
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/name/fi TOO_LONG"));
    }

    @Test
    void allDefectsOfAVersionAreNamedAtOnce() {
        String before = given().get(PATH + "/TUNNISTAMINEN").header("ETag");
        put(officer().header("If-Match", before), "TUNNISTAMINEN", """
                        {"code":"AVOINDATA","name":{"sv":"Identifiering"},"description":{"fi":"Kuvaus"},"producer":"DVV","duty":"MANDATORY",
                         "availableFrom":"2016-07-15","adoptBy":"2016-07-14","appliesTo":[],"legalBasis":[],"validFrom":"2018-02-30","colour":"blue"}
                        """)
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/code OTHER_SERVICE",
                                "/name/fi REQUIRED",
                                "/producer NOT_ONE_OF",
                                "/adoptBy BEFORE_AVAILABLE",
                                "/appliesTo TOO_FEW_ITEMS",
                                "/legalBasis TOO_FEW_ITEMS",
                                "/validFrom INVALID_DATE",
                                "/reason REQUIRED",
                                "/colour UNKNOWN_PROPERTY"))
                .body("errors", hasSize(9));
        given().get(PATH + "/TUNNISTAMINEN").then().header("ETag", before);
    }

    private static ValidatableResponse verdicts(String organisation, String asOf) {
        return officer()
                .queryParam("asOf", asOf)
                .get("/v1/organisations/" + organisation + "/obligations")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse on(String day, String code) {
        return given().queryParam("asOf", day).get(PATH + "/" + code).then().statusCode(200);
    }

    private static ValidatableResponse change(RequestSpecification request, String code) {
        return put(request, code, entry(code));
    }

    private static ValidatableResponse put(RequestSpecification request, String code, String body) {
        return request.contentType("application/json")
                .body(body)
                .put(PATH + "/" + code)
                .then();
    }

    private static String entry(String code) {
        return """
               {"code":"%s","name":{"fi":"Palvelu"},"description":{"fi":"Kuvaus"},"producer":"%s","duty":"NONE","availableFrom":"2016-07-15",
                "legalBasis":["571/2016 § 3.1"],"validFrom":"2019-01-01","reason":"Uusi tieto."}
               """.formatted(code, code.equals("AVOINDATA") ? "VALTORI" : "VRK");
    }
}

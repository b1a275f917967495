package fi.kapa.schedule.submission;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.schedule.Cases.PATH;
import static fi.kapa.schedule.Cases.amend;
import static fi.kapa.schedule.Cases.body;
import static fi.kapa.schedule.Cases.formBackend;
import static fi.kapa.schedule.Cases.officer;
import static fi.kapa.schedule.Cases.post;
import static fi.kapa.schedule.Cases.read;
import static fi.kapa.schedule.Cases.step;
import static fi.kapa.schedule.Cases.submitted;
import static fi.kapa.schedule.KnownFacts.ESPOO;
import static fi.kapa.schedule.KnownFacts.HELSINKI;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.schedule.KnownFacts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees which submissions: one, a list of them, a spreadsheet. */
@QuarkusTest
@WithTestResource(Platform.class)
class SubmissionVisibilityTest {
    private static final int MORE_THAN_A_PAGE = 60;

    @Inject
    Clock clock;

    @BeforeEach
    void onADayBeforeTheGoalsAreDue() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void theFormBackendSeesOnlyWhatItCreated() {
        String own = submitted(HELSINKI);
        String others = post(asOrganisation(ESPOO), body(ESPOO))
                .statusCode(201)
                .extract()
                .path("id");
        formBackend().get(PATH + "/" + own).then().statusCode(200);
        formBackend().get(PATH + "/" + others).then().statusCode(404);
        formBackend().get(PATH + "/" + others + "/history").then().statusCode(404);
        formBackend()
                .queryParam("state", "SUBMITTED")
                .get(PATH)
                .then()
                .body("items.id", hasItem(own))
                .body("items.id", not(hasItem(others)));
        var anotherForm = Map.of("sub", "another-form");
        as("form-backend", anotherForm).get(PATH + "/" + own).then().statusCode(404);
        as("form-backend", anotherForm).get(PATH).then().statusCode(200).body("items", hasSize(0));
        step(formBackend(), own, "withdrawals", "{}").statusCode(403);
    }

    @Test
    void anotherOrganisationSeesAndChangesNothing() {
        String id = submitted(HELSINKI);
        read(ESPOO, id).statusCode(404);
        asOrganisation(ESPOO).get(PATH + "/" + id + "/history").then().statusCode(404);
        asOrganisation(ESPOO).get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
        asOrganisation(ESPOO)
                .queryParam("organisation", HELSINKI)
                .get(PATH)
                .then()
                .body("items", hasSize(0));
        step(asOrganisation(ESPOO), id, "withdrawals", "{}").statusCode(404);
        amend(ESPOO, id, body(ESPOO)).statusCode(404);
        post(asOrganisation(ESPOO), body(HELSINKI)).statusCode(404);
        read(HELSINKI, id).body("state", is("SUBMITTED"));
    }

    @Test
    void aCallerOfAUnitSeesItsUnitAloneAndACallerWithoutOneSeesAll() {
        String whole = submitted(HELSINKI);
        String unit = post(formBackend(), body(HELSINKI).replace("\"language\"", "\"unit\":\"sote\",\"language\""))
                .statusCode(201)
                .body("unit", is("sote"))
                .extract()
                .path("id");
        read(HELSINKI + "~sote", unit).statusCode(200);
        read(HELSINKI + "~sote", whole).statusCode(404);
        read(HELSINKI, unit).statusCode(200);
        read(HELSINKI, whole).body("state", is("SUBMITTED"));
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        String id = submitted(HELSINKI);
        asOrganisation(HELSINKI)
                .header("If-None-Match", "\"1\"")
                .get(PATH + "/" + id)
                .then()
                .statusCode(304);
        asOrganisation(HELSINKI)
                .header("If-None-Match", "\"7\"")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aSpreadsheetGetsTheListAsCsv() {
        String id = submitted(HELSINKI);
        String csv = officer()
                .accept("text/csv")
                .queryParam("organisation", HELSINKI)
                .get(PATH)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=utf-8")
                .extract()
                .asString();
        assertTrue(csv.startsWith("id,reference,revision,businessId,unit,channel,state,late,"), csv);
        assertTrue(csv.contains("submitter.email,"), csv);
        assertTrue(csv.contains("\r\n" + id + ",AT-2016-"), csv);
    }

    @Test
    void aLongSpreadsheetWithWarningsComesWhole() {
        String late = body(HELSINKI).replace("2017-05", "2018-05");
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            post(formBackend(), late).statusCode(201).body("warnings", hasSize(1));
        }
        String csv = officer()
                .accept("text/csv")
                .queryParam("organisation", HELSINKI)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(
                csv.lines().filter(line -> line.contains("AFTER_LATEST_DATE")).count() >= MORE_THAN_A_PAGE, csv);
    }

    @Test
    void theListFollowsItsFiltersAndPages() {
        String helsinki = submitted(HELSINKI);
        String espoo = submitted(ESPOO);
        officer()
                .queryParam("name", "ESPOON")
                .queryParam("category", "MUNICIPAL_AUTHORITY")
                .queryParam("serviceCode", "TUNNISTAMINEN")
                .queryParam("state", "SUBMITTED")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(espoo));
        officer()
                .queryParam("name", "city OF hels")
                .queryParam("state", "SUBMITTED")
                .get(PATH)
                .then()
                .body("items.id", contains(helsinki));
        officer().queryParam("serviceCode", "FAX").get(PATH).then().body("items", hasSize(0));
        officer()
                .queryParam("category", "KUNTA")
                .queryParam("state", "JÄTETTY")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("category", "state"));
        String next = officer()
                .queryParam("organisation", HELSINKI)
                .queryParam("limit", 1)
                .get(PATH)
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        officer()
                .queryParam("organisation", ESPOO)
                .queryParam("cursor", next)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", contains("INVALID_CURSOR"));
        officer()
                .queryParam("organisation", HELSINKI)
                .queryParam("cursor", next)
                .queryParam("limit", 200)
                .get(PATH)
                .then()
                .body("items.id", hasItem(helsinki));
    }
}

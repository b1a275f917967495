package fi.kapa.obligation.matrix;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.obligation.OnRecord.agencyNamed;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.organisation;
import static fi.kapa.obligation.OnRecord.services;
import static fi.kapa.obligation.OnRecord.unit;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class ObligationMatrixResourceTest {
    private static final String PATH = "/v1/obligations";
    private static final String HEADER = "businessId,unit,serviceCode,verdict,status,adoptBy,ruleIds";

    @Inject
    Clock clock;

    @Inject
    Session session;

    @Inject
    TakenConnections taken;

    @BeforeEach
    void onADayOfTheTransition() {
        OnRecord.today("2017-09-01", clock);
    }

    @Test
    void anItemIsAVerdictWithoutItsReasons() {
        String agency = organisation("STATE_AGENCY");
        officer()
                .queryParam("organisation", agency)
                .queryParam("serviceCode", "VIESTINVALITYS")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .body("items", hasSize(1))
                .body(
                        "items[0]",
                        is(Map.of(
                                "businessId",
                                agency,
                                "serviceCode",
                                "VIESTINVALITYS",
                                "verdict",
                                "OBLIGED",
                                "status",
                                "OVERDUE",
                                "adoptBy",
                                "2017-07-01",
                                "ruleIds",
                                List.of("OBLIGED-CATEGORY", "AVAILABLE-AND-CONTRACT-ENDED", "STATUTORY-LATEST"))));
        officer().queryParam("organisation", agency).get(PATH).then().body("items.serviceCode", is(services()));
    }

    @Test
    void itIsSearchedByTheNamesOfTheOrganisations() {
        String office = agencyNamed("Kellosaaren virasto");
        officer()
                .queryParam("name", "kELLOsaar")
                .get(PATH)
                .then()
                .body("items.businessId", everyItem(is(office)))
                .body("items.serviceCode", is(services()));
        officer().queryParam("name", "Kellosaaren%").get(PATH).then().body("items", empty());
    }

    @Test
    void itIsFilteredByCategoryServiceVerdictAndStatus() {
        String agency = organisation("STATE_AGENCY");
        String company = organisation("PRIVATE_BODY");
        officer()
                .queryParam("category", "PRIVATE_BODY")
                .queryParam("limit", 200)
                .get(PATH)
                .then()
                .body("items.businessId", allOf(hasItem(company), not(hasItem(agency))))
                .body("items.verdict", not(hasItem("OBLIGED")));
        officer()
                .queryParam("organisation", agency)
                .queryParam("status", "DUE")
                .queryParam("asOf", "2018-01-01")
                .get(PATH)
                .then()
                .body("items.serviceCode", contains("TUNNISTAMINEN", "VERKKOMAKSAMINEN"));
        officer()
                .queryParam("organisation", agency)
                .queryParam("verdict", "ENTITLED")
                .get(PATH)
                .then()
                .body(
                        "items.serviceCode",
                        allOf(
                                hasItems("ASIOINTIVALTUUDET", "AVOINDATA", "KARTTAPALVELU"),
                                not(hasItem("VIESTINVALITYS"))))
                .body("items", everyItem(hasEntry("status", "VOLUNTARY")));
        officer()
                .queryParam("status", "LATE")
                .queryParam("category", "KUNTA")
                .get(PATH)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("status NOT_ONE_OF", "category NOT_ONE_OF"));
    }

    @Test
    void anOrganisationSeesItsOwnVerdictsAlone() {
        String own = organisation("MUNICIPAL_AUTHORITY");
        String school = unit(own, "koulu");
        String other = organisation("MUNICIPAL_AUTHORITY");
        asOrganisation(own)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(2 * services().size()))
                .body("items.businessId.unique()", contains(own))
                .body("items.unit.unique()", contains(null, "koulu"));
        asOrganisation(school)
                .get(PATH)
                .then()
                .body("items", hasSize(services().size()))
                .body("items.unit.unique()", contains("koulu"));
        asOrganisation(own).queryParam("organisation", other).get(PATH).then().body("items", empty());
        given().get(PATH).then().statusCode(401);
        List.of("form-backend", "ministry-officer", "system").forEach(role -> as(role, Map.of())
                .queryParam("organisation", other)
                .get(PATH)
                .then()
                .body("items", hasSize(services().size())));
    }

    @Test
    void allPagesAnswerTheQuestionOfTheFirst() {
        String own = organisation("STATE_AGENCY");
        String last = unit(own, "viimeinen");
        JsonPath page = page(asOrganisation(own), null);
        List<Map<String, String>> seen = new ArrayList<>(page.getList("items"));
        contract(last);
        unit(own, "uusi");
        OnRecord.today("2018-01-02", clock);
        while (page.getString("next") != null) {
            page = page(asOrganisation(own), page.getString("next"));
            seen.addAll(page.getList("items"));
        }

        assertEquals(2 * services().size(), seen.size());
        assertEquals("OVERDUE", seen.getLast().get("status"), "the contract was recorded later");
        assertEquals("DUE", seen.get(seen.size() - 3).get("status"), "identification on the day of the first page");
        asOrganisation(own)
                .get(PATH)
                .then()
                .body("items", hasSize(3 * services().size()))
                .body(
                        "items.find { it.unit == 'viimeinen' && it.serviceCode == 'VIESTINVALITYS' }.status",
                        is("DEFERRED"));
    }

    @Test
    void aCursorBelongsToItsQuestion() {
        String own = organisation("STATE_AGENCY");
        String next = page(asOrganisation(own), null).getString("next");
        refused(asOrganisation(own).queryParam("cursor", next).queryParam("status", "DUE"), "INVALID_CURSOR");
        refused(asOrganisation(own).queryParam("cursor", next).queryParam("asOf", "2018-01-02"), "INVALID_CURSOR");
        refused(asOrganisation(own).queryParam("cursor", "rikki"), "INVALID_CURSOR");
        refused(asOrganisation(own).queryParam("limit", "201"), "OUT_OF_RANGE");
        refused(asOrganisation(own).queryParam("knownAt", "2017-09-02T12:00:00Z"), "IN_THE_FUTURE");
        String other = organisation("STATE_AGENCY");
        asOrganisation(other)
                .queryParam("cursor", next)
                .get(PATH)
                .then()
                .body("items.businessId.unique()", not(hasItem(own)));
    }

    @Test
    void asCsvItIsGivenAsAWhole() {
        String own = organisation("STATE_AGENCY");
        unit(own, "a");
        List<String> rows = csv(asOrganisation(own).queryParam("asOf", "2017-06-30"));
        assertEquals(HEADER, rows.getFirst());
        int services = services().size();
        assertEquals(1 + 2 * services, rows.size());
        assertEquals(
                own
                        + ",,VIESTINVALITYS,OBLIGED,DUE,2017-07-01,OBLIGED-CATEGORY AVAILABLE-AND-CONTRACT-ENDED STATUTORY-LATEST",
                rows.get(services));
        assertTrue(rows.get(services + 1).startsWith(own + ",a,ASIOINTIVALTUUDET,ENTITLED,VOLUNTARY,,"));
        assertEquals(3, csv(asOrganisation(own).queryParam("limit", 2)).size());
        asOrganisation(own).accept("application/pdf").get(PATH).then().statusCode(406);
        asOrganisation(own)
                .accept("text/csv;q=0.5, application/json")
                .get(PATH)
                .then()
                .contentType("application/json");
    }

    /** Beside the catalogue and the readings, which one question brings into memory. */
    @Test
    void theWholeMatrixTakesTwoStatements() {
        organisation("STATE_AGENCY");
        organisation("MUNICIPAL_AUTHORITY");
        int services = services().size();
        Statistics statistics = session.getSessionFactory().getStatistics();
        statistics.setStatisticsEnabled(true);
        officer().queryParam("limit", 1).get(PATH).then().statusCode(200);
        long before = statementsOfItsOwn(statistics);
        assertTrue(csv(officer()).size() > 2 * services);
        assertEquals(2, statementsOfItsOwn(statistics) - before);
    }

    /** Without those that read again what is held in memory, which happens to some request each second. */
    private long statementsOfItsOwn(Statistics statistics) {
        return taken.count()
                - Stream.of(statistics.getQueries())
                        .filter(query ->
                                query.contains("SupportServiceVersion") || query.contains("RuleParameterVersion"))
                        .mapToLong(query -> statistics.getQueryStatistics(query).getExecutionCount())
                        .sum();
    }

    private static JsonPath page(RequestSpecification request, String cursor) {
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .queryParam("limit", 5)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void refused(RequestSpecification request, String code) {
        request.get(PATH).then().statusCode(400).body("errors.code", contains(code));
    }

    private static List<String> csv(RequestSpecification request) {
        String text = request.accept("text/csv")
                .get(PATH)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=utf-8")
                .extract()
                .asString();
        assertTrue(text.endsWith("\r\n"));
        return List.of(text.split("\r\n"));
    }

    private static void contract(String organisation) {
        posting(officer(), """
                        {"serviceCode":"VIESTINVALITYS","supplier":"Viesti Oy","concludedOn":"2015-01-01","endsOn":"2018-05-31"}
                        """)
                .post("/v1/organisations/" + organisation + "/contracts")
                .then()
                .statusCode(201);
    }
}

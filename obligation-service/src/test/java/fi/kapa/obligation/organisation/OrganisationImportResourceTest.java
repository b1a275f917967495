package fi.kapa.obligation.organisation;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.obligation.OnRecord.newBusinessId;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.officerOf;
import static fi.kapa.obligation.organisation.ImportCalls.HEADER;
import static fi.kapa.obligation.organisation.ImportCalls.PATH;
import static fi.kapa.obligation.organisation.ImportCalls.imported;
import static fi.kapa.obligation.organisation.ImportCalls.post;
import static fi.kapa.obligation.organisation.ImportCalls.request;
import static fi.kapa.obligation.organisation.ImportCalls.row;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import fi.kapa.obligation.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class OrganisationImportResourceTest {
    @Inject
    Clock clock;

    @Inject
    EntityManager database;

    @BeforeEach
    void onADayBeforeTheGoalsAreDue() {
        OnRecord.today("2016-09-15", clock);
    }

    @Test
    void aFileRegistersChangesAndLeavesAsItIs() {
        String added = newBusinessId();
        String changed = newBusinessId();
        String same = newBusinessId();
        imported(row(changed, "Ennen") + row(same, "Sama")).statusCode(201).body("registered", is(2));

        imported(row(added, "Uusi") + row(changed, "Jälkeen") + row(same, "Sama"))
                .statusCode(201)
                .body("mode", is("ALL_OR_NOTHING"))
                .body("total", is(3))
                .body("registered", is(1))
                .body("changed", is(1))
                .body("unchanged", is(1))
                .body("refused", is(0))
                .body("rows.row", contains(1, 2, 3))
                .body("rows.organisation", contains(added, changed, same))
                .body("rows.result", contains("REGISTERED", "CHANGED", "UNCHANGED"))
                .body("rows.errors.flatten()", empty());

        officer()
                .get("/v1/organisations/" + changed)
                .then()
                .header("ETag", "\"2\"")
                .body("name.fi", is("Jälkeen"));
        officer().get("/v1/organisations/" + same).then().header("ETag", "\"1\"");
        assertEquals(List.of("OrganisationRegistered"), Published.names(Published.of(added, 1)));
        assertEquals(
                List.of("OrganisationRegistered", "OrganisationChanged"), Published.names(Published.of(changed, 2)));
        assertEquals(List.of("OrganisationRegistered"), Published.names(Published.of(same, 1)));
        officer()
                .queryParam("organisation", changed)
                .get("/v1/audit-entries")
                .then()
                .body("items.action", containsInAnyOrder("REGISTER", "CHANGE"));
    }

    @Test
    void whatAFileHasNoColumnForStaysAsItIs() {
        String businessId = newBusinessId();
        imported(row(businessId, "Virasto")).statusCode(201);
        officer()
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("""
                        {"businessId":"%s","name":{"fi":"Virasto","en":"Agency"},"category":"STATE_AGENCY","language":"fi",
                         "email":"kirjaamo@virasto.example","active":false}
                        """.formatted(businessId))
                .put("/v1/organisations/" + businessId)
                .then()
                .statusCode(200);

        imported(row(businessId, "Virasto")).body("unchanged", is(1));
        imported(row(businessId, "Laitos")).body("changed", is(1));

        officer()
                .get("/v1/organisations/" + businessId)
                .then()
                .body("name.fi", is("Laitos"))
                .body("name.en", is("Agency"))
                .body("active", is(false));
    }

    @Test
    void withADefectiveRowNothingIsStoredAndAllDefectsAreTold() {
        String sound = newBusinessId();
        post(
                        request().header("Accept-Language", "en"),
                        HEADER + row(sound, "Kelpo") + "0201256-7,Iso Yksikkö,,\"a\nb\",KUNTA,91,en,kirjaamo\r\n"
                                + row(sound, "Toistamiseen") + "liian,vähän\r\n")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("INVALID_INPUT"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/2/businessId WRONG_CHECK_DIGIT",
                                "/2/unit INVALID_UNIT",
                                "/2/nameFi REQUIRED",
                                "/2/nameSv CONTROL_CHARACTER",
                                "/2/category NOT_ONE_OF",
                                "/2/municipalityCode INVALID_MUNICIPALITY_CODE",
                                "/2/language NOT_ONE_OF",
                                "/2/email INVALID_EMAIL",
                                "/3/businessId DUPLICATE_ROW",
                                "/4 WRONG_NUMBER_OF_CELLS"))
                .body(
                        "errors.find { it.code == 'DUPLICATE_ROW' }.message",
                        is("Row 1 names the same organisation already."));
        officer().get("/v1/organisations/" + sound).then().statusCode(404);
    }

    @Test
    void theOtherRowsAreStoredWhereThatIsAskedFor() {
        String sound = newBusinessId();
        post(
                        request().queryParam("mode", "VALID_ROWS"),
                        HEADER + row("0201256-7", "Väärä") + row(sound, "Kelpo") + row(sound, "Toistamiseen"))
                .statusCode(201)
                .body("mode", is("VALID_ROWS"))
                .body("registered", is(1))
                .body("refused", is(2))
                .body("rows.result", contains("REFUSED", "REGISTERED", "REFUSED"))
                .body("rows[0].organisation", nullValue())
                .body(
                        "rows[0].errors.collect { it.pointer + ' ' + it.code }",
                        contains("/businessId WRONG_CHECK_DIGIT"))
                .body("rows[2].organisation", is(sound))
                .body("rows[2].errors[0].message", is("Rivi 2 koskee jo samaa organisaatiota."));
        officer().get("/v1/organisations/" + sound).then().body("name.fi", is("Kelpo"));
    }

    @Test
    void defectsBeyondTheFirstThousandAreCounted() {
        String bad = IntStream.range(0, 1200).mapToObj(i -> row("x", "Väärä")).collect(Collectors.joining());
        imported(bad)
                .statusCode(400)
                .body("errors", hasSize(1001))
                .body("errors[1000].code", is("FURTHER_DEFECTS"))
                .body("errors[1000].message", is("Lisäksi 200 virhettä, joita ei luetella."));
        post(request().queryParam("mode", "VALID_ROWS"), HEADER + bad)
                .statusCode(201)
                .body("refused", is(1200))
                .body("rows[1199].errors.code", contains("INVALID_BUSINESS_ID"));
    }

    @Test
    void aFileIsImportedOncePerKey() {
        String businessId = newBusinessId();
        String key = UUID.randomUUID().toString();
        byte[] file = (HEADER + row(businessId, "Kerran")).getBytes(StandardCharsets.UTF_8);
        RequestSpecification first = officer().contentType("text/csv").header("Idempotency-Key", key);
        String answer = first.body(file)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("rows.result", contains("REGISTERED"))
                .extract()
                .asString();
        String again = officer()
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(file)
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract()
                .asString();
        assertEquals(answer, again);
        officer()
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body((HEADER + row(businessId, "Toinen")).getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("code", is("IDEMPOTENCY_KEY_REUSED"));
        officer()
                .contentType("text/csv")
                .body(file)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void onlyOfficersOfVrkImportAndOnlyCsv() {
        String file = HEADER + row(newBusinessId(), "Virasto");
        post(given().contentType("text/csv").header("Idempotency-Key", "k"), file)
                .statusCode(401);
        for (RequestSpecification caller : List.of(
                asOrganisation("0201256-6"),
                as("form-backend", Map.of()),
                as("ministry-officer", Map.of()),
                officerOf("VALTIOKONTTORI"))) {
            post(caller.contentType("text/csv").header("Idempotency-Key", "k"), file)
                    .statusCode(403);
        }
        officer()
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(415);
    }

    @Test
    void thirtyThousandRowsAreImportedAtOnce() {
        List<String> ids = Stream.generate(OnRecord::newBusinessId).limit(30).toList();
        String rows = ids.stream()
                .flatMap(id -> IntStream.range(0, 1000)
                        .mapToObj(i -> id + ",u" + i + ",Yksikkö " + i + ",Enhet " + i
                                + ",STATE_AGENCY,,fi,kirjaamo@yksikko.example\r\n"))
                .collect(Collectors.joining());

        imported(rows).statusCode(201).body("total", is(30_000)).body("registered", is(30_000));
        imported(rows).statusCode(201).body("unchanged", is(30_000));

        assertEquals(30_000L, count("organisation where business_id = any(:ids)", ids));
        assertEquals(30_000L, count("outbox where substring(event_key, 1, 9) = any(:ids)", ids));
        assertEquals(30_000L, count("audit_entry where substring(organisation, 1, 9) = any(:ids)", ids));
        assertEquals(30_000L, count("recorded_fact where substring(organisation, 1, 9) = any(:ids)", ids));
    }

    private Object count(String what, List<String> ids) {
        return database.createNativeQuery("select count(*) from " + what, Long.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getSingleResult();
    }
}

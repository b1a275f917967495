package fi.kapa.chassis.audit;

import static fi.kapa.chassis.sample.Api.ESPOO;
import static fi.kapa.chassis.sample.Api.HELSINKI;
import static fi.kapa.chassis.sample.Api.NOTES;
import static fi.kapa.chassis.sample.Api.note;
import static fi.kapa.chassis.sample.Api.title;
import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.change.Reactions;
import fi.kapa.chassis.sample.Sample;
import fi.kapa.chassis.test.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Sample.class)
class AuditTest {
    private static final String ENTRIES = "/v1/audit-entries";

    @Inject
    Reactions reactions;

    @Inject
    Journal journal;

    /** A state whose hash is kept. */
    record State(String text) {}

    @Test
    void theEntriesOfANoteSayWhoDidWhatAndFormAChain() {
        String id = takenAndRewrittenTwice("Aino");
        var entries = entries(as("kapa-officer", Map.of()).queryParam("subject", id))
                .body("items.action", contains("TAKE", "REWRITE", "REWRITE"))
                .body("items.actor", everyItem(is("Aino")))
                .body("items.actorRole", everyItem(is("organisation")))
                .body("items.actorOrganisation", everyItem(is(HELSINKI)))
                .body("items.organisation", everyItem(is(HELSINKI)))
                .body("items.subjectType", everyItem(is("note")))
                .body("items.traceId", everyItem(notNullValue()))
                .body("items.xRoadMember", everyItem(nullValue()))
                .extract();
        assertChained(entries.path("items.beforeHash"), entries.path("items.afterHash"));
    }

    /** Few entries are written one by one, many together. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void severalEntriesOfOneTransactionFormAChainAsWell(int others) {
        String subject = "thing-" + UUID.randomUUID();
        reactions.ofOwnAccord(() -> journal.audit("BEGIN", "thing", subject, null, new State("begun")));
        reactions.ofOwnAccord(() -> {
            journal.audit("FIRST", "thing", subject, HELSINKI, new State("first"));
            for (int other = 0; other < others; other++) {
                journal.audit("OTHER", "other-thing", subject, HELSINKI, new State("other" + other));
            }
            journal.audit("SECOND", "thing", subject, HELSINKI, new State("second"));
        });
        String order = " from audit_entry where subject_id = ? and subject_type = 'thing' order by id";
        assertEquals(List.of("BEGIN", "FIRST", "SECOND"), Database.column("select action" + order, subject));
        assertChained(
                Database.column("select before_hash" + order, subject),
                Database.column("select after_hash" + order, subject));
    }

    @Test
    void nobodyChangesOrDeletesAnEntry() {
        String id = takenAndRewrittenTwice("Eino");
        assertEquals(0, Database.update("update audit_entry set actor = 'nobody' where subject_id = ?", id));
        assertEquals(0, Database.update("delete from audit_entry where subject_id = ?", id));
        assertEquals(3, Database.count("audit_entry where subject_id = ? and actor = 'Eino'", id));
    }

    @Test
    void entriesAreFoundByCaseOrganisationPersonAndTime() {
        String person = "person-" + UUID.randomUUID();
        String id = takenAndRewrittenTwice(person);
        List<String> times =
                entries(officer().queryParam("actor", person)).extract().path("items.at");
        entries(officer().queryParam("actor", person).queryParam("organisation", ESPOO))
                .body("items", hasSize(0));
        entries(officer().queryParam("actor", person).queryParam("organisation", "02012566"))
                .body("items", hasSize(3));
        entries(officer().queryParam("subject", id).queryParam("from", times.get(1)))
                .body("items", hasSize(2));
        entries(officer().queryParam("subject", id).queryParam("to", times.get(1)))
                .body("items", hasSize(2));
        entries(officer()
                        .queryParam("subject", id)
                        .queryParam("from", times.get(1))
                        .queryParam("to", times.get(1)))
                .body("items", hasSize(1));
    }

    @Test
    void allDefectsOfAQueryAreNamedAtOnce() {
        officer()
                .queryParam("limit", 0)
                .queryParam("from", "yesterday")
                .queryParam("organisation", "0201256-7")
                .queryParam("actor", "")
                .get(ENTRIES)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "limit OUT_OF_RANGE",
                                "from INVALID_INSTANT",
                                "organisation WRONG_CHECK_DIGIT",
                                "actor REQUIRED"));
    }

    @Test
    void entriesArePagedAndACursorBelongsToItsQuery() {
        String id = takenAndRewrittenTwice("Helmi");
        String next = entries(officer().queryParam("subject", id).queryParam("limit", 2))
                .body("items.action", contains("TAKE", "REWRITE"))
                .extract()
                .path("next");
        assertNull(entries(officer()
                        .queryParam("subject", id)
                        .queryParam("limit", 2)
                        .queryParam("cursor", next))
                .body("items.action", contains("REWRITE"))
                .extract()
                .<String>path("next"));
        officer()
                .queryParam("subject", UUID.randomUUID())
                .queryParam("cursor", next)
                .get(ENTRIES)
                .then()
                .statusCode(400)
                .body("errors.code", contains("INVALID_CURSOR"));
    }

    @Test
    void theTrailIsForOfficers() {
        asOrganisation(HELSINKI).get(ENTRIES).then().statusCode(403);
        as("system", Map.of()).get(ENTRIES).then().statusCode(403);
    }

    @Test
    void theHistoryNamesPersonsToOfficersAlone() {
        String id = takenAndRewrittenTwice("Toivo");
        asOrganisation(HELSINKI)
                .get(NOTES + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.step", contains("TAKE", "REWRITE", "REWRITE"))
                .body("items.organisation", everyItem(is(HELSINKI)))
                .body("items.by", everyItem(nullValue()));
        officer().get(NOTES + "/" + id + "/history").then().body("items.by", contains("Toivo", "Toivo", "Toivo"));
        asOrganisation(ESPOO).get(NOTES + "/" + id + "/history").then().statusCode(404);
    }

    private static String takenAndRewrittenTwice(String person) {
        RequestSpecification taking = as("organisation", Map.of("business_id", HELSINKI, "sub", person));
        String id = posting(taking, note(HELSINKI, title()))
                .post(NOTES)
                .then()
                .extract()
                .path("id");
        for (int i = 0; i < 2; i++) {
            as("organisation", Map.of("business_id", HELSINKI, "sub", person))
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .body(note(HELSINKI, title()))
                    .put(NOTES + "/" + id)
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    private static RequestSpecification officer() {
        return as("kapa-officer", Map.of());
    }

    private static ValidatableResponse entries(RequestSpecification request) {
        return request.get(ENTRIES).then().statusCode(200);
    }

    private static void assertChained(List<String> before, List<String> after) {
        assertNull(before.getFirst(), "nothing was before the first");
        for (int i = 1; i < before.size(); i++) {
            assertEquals(after.get(i - 1), before.get(i));
        }
    }
}

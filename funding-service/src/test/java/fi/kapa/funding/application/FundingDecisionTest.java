package fi.kapa.funding.application;

import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.funding.Cases.APPLICATIONS;
import static fi.kapa.funding.Cases.CALLS;
import static fi.kapa.funding.Cases.DECIDER;
import static fi.kapa.funding.Cases.PREPARER;
import static fi.kapa.funding.Cases.grant;
import static fi.kapa.funding.Cases.ministry;
import static fi.kapa.funding.Cases.prepared;
import static fi.kapa.funding.Cases.rejection;
import static fi.kapa.funding.Cases.step;
import static fi.kapa.funding.Cases.submitted;
import static fi.kapa.funding.KnownFacts.HELSINKI;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Platform;
import fi.kapa.chassis.test.Tokens;
import fi.kapa.funding.Cases;
import fi.kapa.funding.KnownFacts;
import fi.kapa.funding.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class FundingDecisionTest {
    @Inject
    Clock clock;

    @BeforeEach
    void whileTheCallIsOpen() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void onePersonProposesAndAnotherDecides() {
        String call = Cases.call("100000.00");
        String id = submitted(call, HELSINKI);
        step(DECIDER, id, "decisions", grant("7500.00")).statusCode(409).body("code", is("NOT_PREPARED"));
        step(ministry(PREPARER), id, "proposals", grant("7500.00")).statusCode(428);
        step(PREPARER, id, "proposals", grant("7500.00"))
                .statusCode(201)
                .body("state", is("PREPARED"))
                .body("proposal.preparedBy", is(PREPARER))
                .body("proposal.content.granted.amount", is("7500.00"));
        step(PREPARER, id, "decisions", grant("7500.00")).statusCode(409).body("code", is("SAME_PERSON"));
        step(ministry(DECIDER), id, "decisions", grant("7500.00")).statusCode(428);
        step(ministry(DECIDER).header("If-Match", "\"1\""), id, "decisions", grant("7500.00"))
                .statusCode(412);
        asOrganisation(HELSINKI)
                .get(APPLICATIONS + "/" + id)
                .then()
                .body("state", is("PREPARED"))
                .body("proposal", nullValue());
        step(DECIDER, id, "decisions", grant("7500.00"))
                .statusCode(201)
                .header("Location", APPLICATIONS + "/" + id)
                .header("ETag", "\"3\"")
                .body("state", is("GRANTED"))
                .body("decision.share", is("0.75"))
                .body("decidedOn", is("2016-09-15"));
        budget(call, "7500.00", "92500.00");
        step(DECIDER, id, "decisions", rejection()).statusCode(409).body("code", is("ILLEGAL_TRANSITION"));
        JsonNode decided = Published.of(id, 2).getLast();
        assertEquals("FundingDecided", Published.names(List.of(decided)).getFirst());
        assertEquals("7500.00", decided.at("/data/granted/amount").asText());
        assertEquals(3, decided.path("aggregateversion").asInt());
    }

    @Test
    void aDecisionSentTwiceIsCommittedOnce() {
        String call = Cases.call("100000.00");
        String id = prepared(call, HELSINKI);
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            ministry(DECIDER)
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"2\"")
                    .contentType("application/json")
                    .body(grant("7500.00"))
                    .post(APPLICATIONS + "/" + id + "/decisions")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", is(replayed))
                    .body("state", is("GRANTED"));
        }
        budget(call, "7500.00", "92500.00");
    }

    @Test
    void noMoreIsGrantedThanTheShareOfTheAcceptedLines() {
        String call = Cases.call("100000.00");
        String id = prepared(call, HELSINKI);
        step(DECIDER, id, "decisions", grant("7500.01"))
                .statusCode(400)
                .body("errors.code", is(List.of("GRANTED_ABOVE_SHARE")));
        step(
                        DECIDER,
                        id,
                        "decisions",
                        grant("1.00")
                                .replace("0.75", "0.80")
                                .replace("10000.00", "10000.01")
                                .replace("2017-12-31", "2017-09-30"))
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/share SHARE_ABOVE_MAXIMUM",
                                "/acceptedLines/0/amount ABOVE_APPLIED",
                                "/reportDueOn REPORT_BEFORE_END"));
        step(DECIDER, id, "decisions", grant("1.00").replace("Integraatio", "Matkat"))
                .statusCode(400)
                .body("errors.code", is(List.of("NOT_APPLIED_FOR")));
        step(DECIDER, id, "decisions", "{\"outcome\":\"GRANTED\",\"granted\":\"7500\"}")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/granted WRONG_TYPE",
                                "/share REQUIRED",
                                "/acceptedLines TOO_FEW_ITEMS",
                                "/period REQUIRED",
                                "/reportDueOn REQUIRED"));
        budget(call, "0.00", "100000.00");
    }

    @Test
    void fortyDecisionsAtOnceOnABudgetForThirteenGrantThirteen() throws InterruptedException, ExecutionException {
        String call = Cases.call("97500.00");
        List<String> prepared =
                Stream.generate(() -> prepared(call, HELSINKI)).limit(40).toList();
        String token = Tokens.of("ministry-officer", Map.of("sub", DECIDER));

        List<Response> answers = atOnce(prepared.stream()
                .map(id -> (Callable<Response>) () -> decision(token, id, grant("7500.00")))
                .toList());

        assertEquals(13, answers.stream().filter(a -> a.statusCode() == 201).count(), () -> codes(answers));
        assertEquals(
                27,
                answers.stream()
                        .filter(a -> a.statusCode() == 409 && "BUDGET_EXCEEDED".equals(a.path("code")))
                        .count(),
                () -> codes(answers));
        budget(call, "97500.00", "0.00");
        assertEquals(
                1,
                Database.count(
                        "funding_call c where c.id = ?::uuid and c.committed = (select sum(granted) from funding_application where call_id = c.id)",
                        call));

        List<String> refused = IntStream.range(0, 40)
                .filter(i -> answers.get(i).statusCode() == 409)
                .mapToObj(prepared::get)
                .toList();
        step(DECIDER, refused.get(0), "decisions", rejection()).statusCode(201).body("state", is("REJECTED"));
        raise(call, "97500.00", "105000.00");
        step(DECIDER, refused.get(1), "decisions", grant("7500.00"))
                .statusCode(201)
                .body("state", is("GRANTED"));
        step(DECIDER, refused.get(2), "decisions", grant("0.01"))
                .statusCode(409)
                .body("code", is("BUDGET_EXCEEDED"));
        budget(call, "105000.00", "0.00");
    }

    @Test
    void twoDecisionsAtOnceOnOneApplicationAreOne() throws InterruptedException, ExecutionException {
        String call = Cases.call("97500.00");
        String id = prepared(call, HELSINKI);
        String token = Tokens.of("ministry-officer", Map.of("sub", DECIDER));
        Callable<Response> decide = () -> decision(token, id, grant("7500.00"));
        List<Response> answers = atOnce(List.of(decide, decide, decide, decide));
        assertEquals(1, answers.stream().filter(a -> a.statusCode() == 201).count(), () -> codes(answers));
        assertEquals(3, answers.stream().filter(a -> a.statusCode() == 412).count(), () -> codes(answers));
        budget(call, "7500.00", "90000.00");
    }

    @Test
    void aBudgetThatIsLoweredWhileDecisionsAreMadeIsNeverBelowThem() throws InterruptedException, ExecutionException {
        String call = Cases.call("97500.00");
        List<String> prepared =
                Stream.generate(() -> prepared(call, HELSINKI)).limit(8).toList();
        String token = Tokens.of("ministry-officer", Map.of("sub", DECIDER));
        String body = plain(call).replace("97500.00", "30000.00");
        List<Callable<Response>> work = new ArrayList<>();
        prepared.forEach(id -> work.add(() -> decision(token, id, grant("7500.00"))));
        work.add(4, () -> RestAssured.given()
                .auth()
                .oauth2(token)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(body)
                .put(CALLS + "/" + call));

        List<Response> answers = atOnce(work);

        long granted = answers.stream().filter(a -> a.statusCode() == 201).count();
        Response lowered = answers.get(4);
        if (lowered.statusCode() == 200) {
            assertEquals(4, granted, () -> codes(answers));
            budget(call, "30000.00", "0.00");
        } else {
            assertEquals("BUDGET_BELOW_COMMITTED", lowered.path("code"), () -> codes(answers));
            assertEquals(8, granted, () -> codes(answers));
            budget(call, "60000.00", "37500.00");
        }
    }

    private static Response decision(String token, String id, String body) {
        return Tokens.posting(RestAssured.given().auth().oauth2(token), body)
                .header("If-Match", "\"2\"")
                .post(APPLICATIONS + "/" + id + "/decisions");
    }

    /** Does all of it in threads that start together. */
    private static List<Response> atOnce(List<Callable<Response>> work)
            throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(work.size());
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<Response>> futures = threads.invokeAll(work.stream()
                    .map(one -> (Callable<Response>) () -> {
                        start.await();
                        return one.call();
                    })
                    .toList());
            for (Future<Response> future : futures) {
                answers.add(future.get());
            }
        }
        return answers;
    }

    private static String codes(List<Response> answers) {
        return answers.stream()
                .map(a -> a.statusCode() + " " + a.path("code"))
                .toList()
                .toString();
    }

    private static String plain(String call) {
        return ministry(PREPARER)
                .get(CALLS + "/" + call)
                .asString()
                .replaceAll("\"id\":\"[^\"]*\",", "")
                .replaceAll(",\"recordedAt\":\"[^\"]*\"", "");
    }

    private static void raise(String call, String from, String to) {
        ministry(PREPARER)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(plain(call).replace(from, to))
                .put(CALLS + "/" + call)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse budget(String call, String committed, String available) {
        return ministry(PREPARER)
                .get(CALLS + "/" + call + "/budget")
                .then()
                .statusCode(200)
                .body("committed.amount", is(committed))
                .body("available.amount", is(available));
    }
}

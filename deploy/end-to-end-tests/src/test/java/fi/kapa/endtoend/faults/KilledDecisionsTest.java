package fi.kapa.endtoend.faults;

import static fi.kapa.localstack.SuiteService.FUNDING;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.endtoend.Bodies;
import fi.kapa.endtoend.Callers;
import fi.kapa.endtoend.Grants;
import fi.kapa.endtoend.RunningSuite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A budget holds whatever dies while it is decided on. */
@ExtendWith(RunningSuite.class)
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
class KilledDecisionsTest {
    private static final int APPLICATIONS = 60;
    private static final int GRANTED = 13;
    private static final int KILLS = 3;

    private final String token = Callers.token("ministry-officer", Map.of("sub", "ratkaisija"));

    @Test
    void decisionsGrantWhatTheBudgetHoldsWhileTheServiceDiesAgainAndAgain() {
        String call = Grants.call();
        List<String> applications = Bodies.municipalities("fi").subList(0, APPLICATIONS).stream()
                .map(applicant -> Grants.prepared(call, applicant))
                .toList();
        Map<String, String> etags = new ConcurrentHashMap<>();
        applications.forEach(id -> etags.put(id, Grants.etag(id)));
        Map<String, Integer> answers = new ConcurrentHashMap<>();

        new Scenario("kill-decisions", 5, 0).suffers((stack, watch) -> {
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                applications.forEach(id -> threads.execute(() -> answers.put(id, decide(id, etags.get(id)))));
                for (int n = 0; n < KILLS; n++) {
                    int before = answers.size();
                    await().atMost(Duration.ofSeconds(60))
                            .until(() -> answers.size() > before || answers.size() == APPLICATIONS);
                    stack.kill(FUNDING);
                    await().atMost(Duration.ofSeconds(60)).until(() -> stack.isReady(FUNDING));
                }
            }
        });

        assertEquals(Set.of(201, 409), Set.copyOf(answers.values()));
        assertEquals(
                GRANTED,
                answers.values().stream().filter(status -> status == 201).count());
        assertEquals(
                List.of(97_500L),
                Databases.rows(
                        FUNDING, "select committed from funding_call where id = ?::uuid", row -> row.getLong(1), call));
        List<String> granted = new ArrayList<>(applications);
        granted.removeIf(id -> answers.get(id) != 201);
        for (String id : granted) {
            assertEquals(
                    1,
                    Databases.number(
                            FUNDING, "select count(*) from audit_entry where subject_id = ? and action = 'DECIDE'", id),
                    "audit rows of a decision");
        }
    }

    /** Until it is answered, under one Idempotency-Key. */
    private int decide(String id, String etag) {
        return await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(
                        () -> given().auth()
                                .oauth2(token)
                                .header("Idempotency-Key", "decide-" + id)
                                .header("If-Match", etag)
                                .contentType("application/json")
                                .body(Grants.GRANT)
                                .post(Grants.APPLICATIONS + id + "/decisions")
                                .statusCode(),
                        status -> status == 201 || status == 409);
    }
}

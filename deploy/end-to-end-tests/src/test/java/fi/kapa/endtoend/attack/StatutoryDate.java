package fi.kapa.endtoend.attack;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.LocalStack;
import fi.kapa.localstack.SuiteService;
import java.time.Duration;
import java.time.LocalDate;

/** A day of which the organisation that is attacked was told: it no longer does new work, so that the day to join the data exchange layer has passed. */
final class StatutoryDate {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private StatutoryDate() {}

    /** The id of one that there is now; organisations are told of their days once a day, so the next one begins. */
    static String told() {
        LocalStack suite = RunningSuite.stack();
        LocalDate tomorrow = suite.businessDate().plusDays(1);
        Answer kept = Request.of(
                        SuiteService.OBLIGATION, "PUT", "/v1/organisations/" + Cast.ATTACKED + "/circumstances")
                .as(Cast.VICTIM.token())
                .with("If-Match", "*")
                .json("""
                        {"statutoryTask":[{"value":true,"validFrom":"2016-07-15"}],
                         "newServices":[{"value":true,"validFrom":"2016-07-15"},{"value":false,"validFrom":"%s"}]}
                        """.formatted(tomorrow))
                .send();
        if (kept.status() != 200) {
            throw new IllegalStateException("No circumstances: " + kept);
        }
        suite.moveBusinessDateTo(tomorrow);
        return await().atMost(PATIENCE).until(StatutoryDate::id, id -> !id.isEmpty());
    }

    private static String id() {
        for (JsonNode event : Request.of(SuiteService.OBLIGATION, "GET", "/v1/events?limit=200")
                .as(Cast.VICTIM.token())
                .send()
                .json()
                .path("items")) {
            if (event.path("type").asText().contains("ObligationOverdue")) {
                return event.path("subject").asText();
            }
        }
        return "";
    }
}

package fi.kapa.endtoend;

import static fi.kapa.endtoend.Callers.ministry;
import static fi.kapa.endtoend.Callers.postWithVersion;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A funding call's budget holds, whatever is decided at once. */
@ExtendWith(RunningSuite.class)
class FundingTest {
    @Test
    void fortyDecisionsAtOnceOnABudgetForThirteenGrantExactlyThirteen()
            throws InterruptedException, ExecutionException {
        String call = Grants.call();
        List<String> applications = Bodies.municipalities("fi").subList(130, 170).stream()
                .map(applicant -> Grants.prepared(call, applicant))
                .toList();

        Map<Integer, Long> answers =
                decideAllAtOnce(applications).stream().collect(groupingBy(status -> status, counting()));

        assertEquals(Map.of(201, 13L, 409, 27L), answers);
        ministry("lukija")
                .get(Grants.CALLS + "/" + call + "/budget")
                .then()
                .statusCode(200)
                .body("committed.amount", is("97500.00"))
                .body("available.amount", is("2500.00"));
    }

    private static List<Integer> decideAllAtOnce(List<String> applications)
            throws InterruptedException, ExecutionException {
        String token = Callers.token("ministry-officer", Map.of("sub", "ratkaisija"));
        try (ExecutorService threads = Executors.newFixedThreadPool(applications.size())) {
            List<Future<Integer>> decisions = new ArrayList<>();
            for (String id : applications) {
                String etag = Grants.etag(id);
                decisions.add(threads.submit(() -> postWithVersion(
                                given().auth().oauth2(token),
                                Grants.APPLICATIONS + id + "/decisions",
                                etag,
                                Grants.GRANT)
                        .extract()
                        .statusCode()));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> decision : decisions) {
                answers.add(decision.get());
            }
            return answers;
        }
    }
}

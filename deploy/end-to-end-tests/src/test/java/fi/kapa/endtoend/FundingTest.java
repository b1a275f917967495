package fi.kapa.endtoend;

import static fi.kapa.endtoend.Callers.FUNDING;
import static fi.kapa.endtoend.Callers.ministry;
import static fi.kapa.endtoend.Callers.organisation;
import static fi.kapa.endtoend.Callers.post;
import static fi.kapa.endtoend.Callers.postWithVersion;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.endtoend.Bodies.Municipality;
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
    private static final String CALLS = FUNDING + "/v1/funding-calls";
    private static final String APPLICATIONS = FUNDING + "/v1/funding-applications/";
    private static final String GRANT = """
            {"outcome":"GRANTED","granted":{"amount":"7500.00","currency":"EUR"},"share":"0.75",
             "acceptedLines":[{"type":"BOUGHT_WORK","amount":{"amount":"10000.00","currency":"EUR"},"description":"Liittyminen"}],
             "period":{"from":"2016-10-01","to":"2017-10-01"},"reportDueOn":"2017-12-31","conditions":[],"statement":"Myönnetään."}
            """;

    @Test
    void fortyDecisionsAtOnceOnABudgetForThirteenGrantExactlyThirteen()
            throws InterruptedException, ExecutionException {
        String call = call();
        List<String> applications = Bodies.municipalities("fi").subList(130, 170).stream()
                .map(applicant -> prepared(call, applicant))
                .toList();

        Map<Integer, Long> answers =
                decideAllAtOnce(applications).stream().collect(groupingBy(status -> status, counting()));

        assertEquals(Map.of(201, 13L, 409, 27L), answers);
        ministry("lukija")
                .get(CALLS + "/" + call + "/budget")
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
                String etag = etag(id);
                decisions.add(threads.submit(() -> postWithVersion(
                                given().auth().oauth2(token), APPLICATIONS + id + "/decisions", etag, GRANT)
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

    private static String call() {
        return post(ministry("valmistelija"), CALLS, """
                        {"name":{"fi":"Käyttöönoton rahoitus","sv":"Finansiering för ibruktagande"},"opensOn":"2016-06-01","closesOn":"2017-05-31",
                         "budget":{"amount":"100000.00","currency":"EUR"},"rules":[{"validFrom":"2016-06-01","maxShare":"0.75"}]}
                        """)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String prepared(String call, Municipality applicant) {
        String id = post(organisation(applicant.businessId()), FUNDING + "/v1/funding-applications", """
                        {"callId":"%s","businessId":"%s","purpose":"IMPLEMENTATION","serviceCodes":["PALVELUVAYLA"],
                         "costLines":[{"type":"BOUGHT_WORK","amount":{"amount":"10000.00","currency":"EUR"},"description":"Liittyminen"}],
                         "otherFunding":[],"period":{"from":"2016-10-01","to":"2017-10-01"},"submit":true}
                        """.formatted(
                                call, applicant.businessId()))
                .statusCode(201)
                .body("instrument", is("DISCRETIONARY_GRANT"))
                .extract()
                .path("id");
        postWithVersion(ministry("valmistelija"), APPLICATIONS + id + "/proposals", etag(id), GRANT)
                .statusCode(201)
                .body("state", is("PREPARED"));
        return id;
    }

    private static String etag(String id) {
        return ministry("lukija")
                .get(APPLICATIONS + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}

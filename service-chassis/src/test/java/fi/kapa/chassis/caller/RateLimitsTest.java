package fi.kapa.chassis.caller;

import static fi.kapa.chassis.sample.Api.NOTES;
import static fi.kapa.chassis.sample.Api.note;
import static fi.kapa.chassis.sample.Api.title;
import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.problem.Problem;
import fi.kapa.chassis.sample.RateLimited;
import fi.kapa.chassis.test.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimited.class)
class RateLimitsTest {
    private static final String VANTAA = "0124610-9";
    private static final String TAMPERE = "0211675-2";
    private static final String TURKU = "0204819-8";

    @Test
    void everyAnswerSaysHowManyRequestsAreLeft() {
        for (int left = 4; left >= 3; left--) {
            asOrganisation(TURKU)
                    .get(NOTES)
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"caller\";q=5;w=18000")
                    .header("RateLimit", matchesPattern("\"caller\";r=" + left + ";t=[0-9]+"))
                    .header("Retry-After", nullValue());
        }
        asOrganisation(TURKU)
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .header("RateLimit", startsWith("\"caller\";r=2;"));
    }

    @Test
    void oneRequestTooManyIsRefusedAsAProblemAndNotDoneAndOthersAreServed() {
        for (int i = 0; i < 5; i++) {
            asOrganisation(VANTAA).get(NOTES).then().statusCode(200);
        }
        long before = Database.count("note");
        int retryAfter = Integer.parseInt(posting(asOrganisation(VANTAA), note(VANTAA, title()))
                .header("Accept-Language", "en")
                .post(NOTES)
                .then()
                .statusCode(429)
                .contentType(startsWith(Problem.MEDIA_TYPE))
                .header("Content-Language", "en")
                .header("RateLimit", startsWith("\"caller\";r=0;"))
                .body("code", is("TOO_MANY_REQUESTS"))
                .body("title", is("Too many requests"))
                .extract()
                .header("Retry-After"));
        assertTrue(retryAfter > 0 && retryAfter <= 3600, () -> "Retry-After " + retryAfter);
        assertEquals(before, Database.count("note"));

        as("organisation", Map.of("business_id", VANTAA, "sub", "another person"))
                .get(NOTES)
                .then()
                .statusCode(200);
        asOrganisation(TAMPERE).get(NOTES).then().statusCode(200);
    }

    @Test
    void whoIsNotAuthenticatedIsRefusedAsThatAndWithoutATokenTheAddressCounts() {
        for (int i = 0; i < 10; i++) {
            given().get(NOTES).then().statusCode(401).header("RateLimit", nullValue());
        }
        for (int left = 2; left >= 0; left--) {
            given().get("/v1/open").then().statusCode(404).header("RateLimit", startsWith("\"address\";r=" + left));
        }
        given().get("/v1/open")
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", "\"address\";q=3;w=10800")
                .body("code", is("TOO_MANY_REQUESTS"));
        given().get(NOTES).then().statusCode(401);
    }

    @Test
    void healthMetricsAndTheContractHaveNoLimit() {
        for (String path : new String[] {"/q/health/live", "/q/health/ready", "/q/metrics", "/openapi", "/docs/"}) {
            for (int i = 0; i < 7; i++) {
                given().get(path).then().statusCode(200).header("RateLimit", nullValue());
            }
        }
    }

    @Test
    void requestsBecomeFreeAgainOneAfterTheOther() {
        RateLimit limit = new RateLimit("test", quota(2, Duration.ofNanos(1)));
        for (int i = 0; i < 100; i++) {
            assertTrue(limit.count("somebody").allowed());
        }
        RateLimit slow = new RateLimit("test", quota(2, Duration.ofDays(1)));
        assertEquals(1, slow.count("somebody").left());
        assertEquals(0, slow.count("somebody").left());
        RateLimit.Count refused = slow.count("somebody");
        assertFalse(refused.allowed());
        assertEquals(86_400, refused.secondsToNext());
        assertEquals(172_800, refused.secondsToFull());
    }

    private static RateLimitSettings.Quota quota(int burst, Duration period) {
        return new RateLimitSettings.Quota() {
            @Override
            public int burst() {
                return burst;
            }

            @Override
            public int requests() {
                return 1;
            }

            @Override
            public Duration period() {
                return period;
            }
        };
    }
}

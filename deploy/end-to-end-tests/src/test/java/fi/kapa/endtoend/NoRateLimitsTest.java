package fi.kapa.endtoend;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.http.Headers;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the local stack nobody is held to a rate who has not asked for it. */
@ExtendWith(RunningSuite.class)
class NoRateLimitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {Callers.OBLIGATION, Callers.SCHEDULE, Callers.EXEMPTION, Callers.FUNDING, Callers.NOTIFICATION})
    void noAnswerTellsOfARate(String service) {
        Headers answer = Callers.officer("lukija")
                .get(service + "/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .headers();
        assertFalse(
                answer.asList().stream()
                        .anyMatch(header ->
                                header.getName().toLowerCase(Locale.ROOT).startsWith("ratelimit")),
                answer::toString);
    }
}

package fi.kapa.endtoend;

import static fi.kapa.endtoend.Callers.SCHEDULE;
import static fi.kapa.endtoend.Callers.formBackend;
import static fi.kapa.endtoend.Callers.post;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.Bodies.Municipality;
import fi.kapa.endtoend.TraceSink.Span;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What follows from one request can be seen as one trace, whichever services it goes through. */
@ExtendWith(RunningSuite.class)
class TraceTest {
    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4799";
    private static final String CALLERS_SPAN = "00f067aa0ba902b7";

    private static final String REQUEST = "schedule-service POST /v1/schedule-submissions";

    /** The request, its event, what the two services make of it, and the notice to VRK and the receipt with their own questions and events. */
    private static final Set<String> STEPS = Set.of(
            REQUEST,
            "schedule-service publish kapa.schedule.v1",
            "obligation-service apply fi.kapa.schedule.ScheduleSubmitted.v1",
            "notification-service apply fi.kapa.schedule.ScheduleSubmitted.v1",
            "notification-service send notice",
            "schedule-service GET /v1/schedule-submissions/{id}",
            "notification-service publish kapa.notification.v1");

    @Test
    void oneTraceGoesFromTheRequestOverKafkaToTheMail() {
        Municipality municipality = Bodies.municipalities("fi").get(130);
        post(
                        formBackend().header("traceparent", "00-" + TRACE_ID + "-" + CALLERS_SPAN + "-01"),
                        SCHEDULE + "/v1/schedule-submissions",
                        """
                {"businessId":"%s","language":"fi","submitter":{"name":"Aino Esimerkki","email":"aino.traced@kunta.example"},
                 "goals":[{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05","readyFrom":"2017-03","currentSolution":"Vetuma"}]}
                """.formatted(municipality.businessId()))
                .statusCode(201);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> isWhole(RunningSuite.spans(TRACE_ID)));
    }

    private static void isWhole(List<Span> spans) {
        assertTrue(steps(spans).containsAll(STEPS), () -> "steps: " + steps(spans));
        assertTrue(
                spans.stream().filter(span -> span.name().equals("send notice")).count() >= 2, "notice and receipt");
        Set<String> known = spans.stream().map(Span::id).collect(Collectors.toCollection(HashSet::new));
        known.add(CALLERS_SPAN);
        assertEquals(
                List.of(),
                spans.stream().filter(span -> !known.contains(span.parent())).toList(),
                "every step hangs on another one");
        Map<String, Span> byId = spans.stream().collect(Collectors.toMap(Span::id, Function.identity()));
        assertEquals(
                List.of(),
                spans.stream()
                        .filter(span -> !steps(way(span, byId)).contains(REQUEST))
                        .toList(),
                "every step follows from the request");
    }

    /** The step and all that it follows from. */
    private static List<Span> way(Span step, Map<String, Span> byId) {
        return Stream.iterate(step, Objects::nonNull, one -> byId.get(one.parent()))
                .toList();
    }

    private static Set<String> steps(Collection<Span> spans) {
        return spans.stream().map(span -> span.service() + " " + span.name()).collect(Collectors.toSet());
    }
}

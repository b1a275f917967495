package fi.kapa.endtoend.attack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.endtoend.Repository;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.SuiteService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A log has one event on each line, whatever was sent; nobody writes lines of its own into it. */
@ExtendWith(RunningSuite.class)
@Order(Integer.MAX_VALUE)
class LogTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORGED = "{\"level\":\"ERROR\",\"message\":\"forged\"}";

    /** In JSON. */
    private static final String NO_TEXT = "x\\u0000\\n" + FORGED.replace("\"", "\\\"");

    /** Begins the line that the JVM itself writes when it is told so, as fault tests tell it. */
    private static final String OF_THE_JVM = "Picked up JAVA_TOOL_OPTIONS: ";

    @ParameterizedTest
    @EnumSource
    void aLineBreakInAValueNeverStartsALine(SuiteService service) throws IOException {
        Operation create = Contract.of(service).operations().stream()
                .filter(one -> one.creates() && one.body().isPresent())
                .findFirst()
                .orElseThrow();
        String path = Living.in(service).address(create.path());
        for (String lineBreak : List.of("\\n", "\\r", "\\r\\n", "\\u0085", "\\u2028")) {
            String value = "\"x" + lineBreak + FORGED.replace("\"", "\\\"") + "\"";
            Request.of(service, "POST", path)
                    .as(Cast.OFFICER.token())
                    .with("traceparent", "00-" + FORGED)
                    .json("{" + value + ":" + value + "}")
                    .send();
        }
        for (String lineBreak : List.of("%0A", "%0D%0A", "%C2%85")) {
            Request.of(service, "GET", path + "?cursor=x" + lineBreak + "%7B%22level%22:1%7D")
                    .as(Cast.OFFICER.token())
                    .send();
        }
        await().untilAsserted(() -> assertEachLineIsAnEvent(service));
    }

    /** Why an event could not be applied is logged, in several lines and with what the event says of itself. */
    @ParameterizedTest
    @EnumSource
    void whatAnEventSaysAndWhyItWasRefusedIsOneLineEach(SuiteService service) throws IOException {
        UUID id = UUID.randomUUID();
        DeadLetter.send(service, service == SuiteService.OBLIGATION ? submission(id) : organisation(id));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<String> told = lines(service).stream()
                    .filter(line -> line.contains(id.toString()))
                    .toList();
            assertFalse(told.isEmpty(), "it is logged");
            assertTrue(
                    told.stream().allMatch(line -> line.contains("could not be applied") && line.contains("\\n")),
                    () -> "in several lines of a text: " + told);
        });
        await().untilAsserted(() -> assertEachLineIsAnEvent(service));
    }

    /** No database takes the text, so that the event is refused where it is applied. */
    private static String organisation(UUID id) {
        return event(id, "/kapa/obligation-service", "fi.kapa.obligation.OrganisationChanged.v1", """
                {"businessId":"%s","name":{"fi":"%s","sv":"%s"},"category":"MUNICIPAL_AUTHORITY","language":"fi",
                 "email":"kirjaamo@kunta.example","active":true}
                """.formatted(
                        Cast.ATTACKED, NO_TEXT, NO_TEXT));
    }

    private static String submission(UUID id) {
        return event(id, "/kapa/schedule-service", "fi.kapa.schedule.ScheduleSubmitted.v1", """
                {"organisation":"%s","reference":"%s","state":"SUBMITTED","submittedAt":"2016-09-15T08:12:03Z","goals":[]}
                """.formatted(
                        Cast.ATTACKED, NO_TEXT));
    }

    private static String event(UUID id, String source, String type, String data) {
        return """
               {"specversion":"1.0","id":"%s","source":"%s","type":"%s","subject":"%s","time":"2016-09-15T08:12:03Z",
                "aggregateversion":1000000,"partitionkey":"%s","data":%s}
               """.formatted(id, source, type, id, Cast.ATTACKED, data);
    }

    private static void assertEachLineIsAnEvent(SuiteService service) throws IOException {
        List<String> lines = lines(service);
        assertTrue(lines.size() > 1, "there is a log");
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> !line.startsWith(OF_THE_JVM) && !isEvent(line))
                        .toList());
    }

    private static List<String> lines(SuiteService service) throws IOException {
        return Files.readAllLines(
                Repository.root()
                        .resolve("deploy/end-to-end-tests/target/suite-data/logs")
                        .resolve(service.id() + ".log"),
                StandardCharsets.UTF_8);
    }

    /** With the fields that every event has, which a forged one has not. */
    private static boolean isEvent(String line) {
        try {
            return JSON.readTree(line).hasNonNull("timestamp")
                    && JSON.readTree(line).hasNonNull("loggerName");
        } catch (JsonProcessingException none) {
            return false;
        }
    }
}

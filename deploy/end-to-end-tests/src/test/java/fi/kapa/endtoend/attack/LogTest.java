package fi.kapa.endtoend.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.endtoend.Repository;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.SuiteService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
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
        List<String> lines = Files.readAllLines(
                Repository.root()
                        .resolve("deploy/end-to-end-tests/target/suite-data/logs")
                        .resolve(service.id() + ".log"),
                StandardCharsets.UTF_8);
        assertTrue(lines.size() > 1, "there is a log");
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> !line.startsWith(OF_THE_JVM) && !isEvent(line))
                        .toList());
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

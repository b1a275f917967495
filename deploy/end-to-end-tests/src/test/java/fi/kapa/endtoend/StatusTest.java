package fi.kapa.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator sees of the suite at one glance. */
@ExtendWith(RunningSuite.class)
class StatusTest {
    @Test
    void everyServiceIsReadyAndToldOf() throws IOException, InterruptedException {
        Process status = new ProcessBuilder("./suite", "status", "--registry", "http://localhost:8761/eureka")
                .directory(Repository.root().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(status.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, status.waitFor(), output);
        for (String service : new String[] {"obligation", "schedule", "exemption", "funding", "notification"}) {
            assertTrue(
                    output.lines()
                            .anyMatch(line -> line.matches(service + "-service +1 of 1 +\\d+ +\\d+ +(-|\\d+ s) +\\d+")),
                    output);
        }
        assertTrue(output.contains("Notices: "), output);
    }
}

package fi.kapa.localstack.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A free port is given to one process, once. */
class PlatformPortsTest {
    private static final int MANY = 1000;

    @Test
    void noPortIsGivenTwice() {
        Set<Integer> given = new HashSet<>();
        IntStream.range(0, MANY).forEach(n -> given.addAll(PlatformPorts.free(1)));
        assertEquals(MANY, given.size());
    }

    @Test
    void whatThisProcessWasGivenNoOtherIsGiven() throws IOException, InterruptedException {
        int port = PlatformPorts.free(1).getFirst();
        assertEquals("false", taken(port));
    }

    private static String taken(int port) throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Taker.class.getName(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, other.waitFor());
        return said;
    }

    /** Another process that would like a port. */
    static final class Taker {
        private Taker() {}

        public static void main(String[] port) {
            System.out.println(TakenPorts.take(Integer.parseInt(port[0])));
        }
    }
}

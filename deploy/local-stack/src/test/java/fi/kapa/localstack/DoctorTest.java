package fi.kapa.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.kapa.localstack.platform.PlatformPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DoctorTest {

    @Test
    void aPortHeldBySomebodyElseIsNamedWithItsHolder() throws Exception {
        int port = PlatformPorts.FIXED.controller();
        assumeTrue(PlatformPorts.isFree(port), "a suite runs on this machine");
        try (var held = new ServerSocket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));

            var doctor = run("doctor");

            assertTrue(
                    doctor.output()
                            .contains("Port " + port + " is held by process "
                                    + ProcessHandle.current().pid()),
                    doctor.output());
            assertEquals(1, doctor.exitCode());
        }
    }

    @Test
    void anUnknownCommandIsRefusedWithTheOnesThereAre() throws Exception {
        var answer = run("dance");

        assertTrue(answer.output().contains("There is no command \"dance\"."), answer.output());
        assertTrue(answer.output().contains("./suite <command>"), answer.output());
        assertEquals(1, answer.exitCode());
    }

    private record Answer(int exitCode, String output) {}

    private static Answer run(String command) throws IOException, InterruptedException {
        var root = LocalStackOptions.inProject(Path.of("")).root();
        var process = new ProcessBuilder(root.resolve("suite").toString(), command)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return new Answer(process.exitValue(), output);
    }
}

package fi.kapa.localstack.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.localstack.LogFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform as whoever starts it sees it: a process, a line, ports. */
class PlatformTest {

    @TempDir
    private Path folder;

    private final PlatformPorts ports = PlatformPorts.free();
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void logToAFile() throws IOException {
        LogFile.use(folder.resolve("test.log"));
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void itStartsAgainOnItsDataAfterItWasKilled() throws Exception {
        var first = start(command());
        assertEquals(ports.toJson(), firstLine(first));
        try (var connection = connect("schedule", "schedule")) {
            assertEquals("on", show(connection, "fsync"));
            assertEquals("on", show(connection, "synchronous_commit"));
            assertEquals("on", show(connection, "full_page_writes"));
            connection.createStatement().execute("CREATE TABLE kept (value text)");
            connection.createStatement().execute("INSERT INTO kept VALUES ('Kela')");
        }
        assertEquals(
                Set.of(
                        "kapa.obligation.v1",
                        "kapa.schedule.v1",
                        "kapa.exemption.v1",
                        "kapa.funding.v1",
                        "kapa.notification.v1"),
                topics());
        var server = server(first);
        first.destroyForcibly().waitFor();

        var second = start(command());

        assertEquals(ports.toJson(), firstLine(second));
        assertFalse(server.isAlive());
        try (var connection = connect("schedule", "schedule");
                var rows = connection.createStatement().executeQuery("SELECT value FROM kept")) {
            assertTrue(rows.next());
            assertEquals("Kela", rows.getString(1));
        }
        assertThrows(SQLException.class, () -> connect("schedule", "funding"), "a role has its own database only");

        // And whoever comes second on the same folder is told so.
        var third = start(command());
        assertEquals("", new String(third.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        String sentence = new String(third.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(sentence.contains("is in use by another running stack."), sentence);
        assertEquals(1, third.waitFor());

        var restarted = server(second);
        second.destroy();
        assertTrue(second.waitFor(20, TimeUnit.SECONDS));
        assertFalse(restarted.isAlive());
        assertFalse(Files.exists(folder.resolve("data/postgresql/postmaster.pid")), "it was shut down in good order");
    }

    @Test
    void itEndsWithTheProcessThatStartedIt() throws Exception {
        var words = new ArrayList<String>();
        for (String word : command()) {
            words.add("'" + word + "'");
        }
        var shell = start(List.of("sh", "-c", String.join(" ", words) + "; true"));
        assertEquals(ports.toJson(), firstLine(shell));
        List<ProcessHandle> family = shell.descendants().toList();
        assertTrue(family.size() >= 2, "the platform and PostgreSQL");

        shell.destroyForcibly().waitFor();

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> family.stream()
                .noneMatch(ProcessHandle::isAlive));
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "fi.kapa.localstack.Main",
                "platform",
                "--data",
                folder.resolve("data").toString(),
                "--ports",
                ports.toArgument());
    }

    private Process start(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    private static String firstLine(Process process) throws IOException {
        return process.inputReader().readLine();
    }

    private ProcessHandle server(Process platform) {
        return platform.children()
                .filter(child -> child.info().command().orElse("").endsWith("/postgres"))
                .findFirst()
                .orElseThrow();
    }

    private Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database, role, role);
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SHOW " + setting)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private Set<String> topics() throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + ports.kafka()))) {
            return admin.listTopics().names().get();
        }
    }
}

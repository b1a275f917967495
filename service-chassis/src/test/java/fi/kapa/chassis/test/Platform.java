package fi.kapa.chassis.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The local stack's own platform (PostgreSQL, Kafka, mail server, token issuer) as a process on free ports, started once per test run. It ends with
 * this process.
 */
public final class Platform implements QuarkusTestResourceLifecycleManager {
    /** Each test profile loads this class anew; what the process has told is kept where all see it. */
    private static final String TOLD = "kapa.test.platform";

    @Override
    public Map<String, String> start() {
        @Nullable String told = System.getProperty(TOLD);
        if (told == null) {
            told = launch();
            System.setProperty(TOLD, told);
        }
        try {
            return settings(new ObjectMapper().readTree(told));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void stop() {
        // It serves all tests of this process and ends with it.
    }

    private static String launch() {
        try {
            Path data = Files.createTempDirectory("kapa-test-");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            root().resolve("deploy/local-stack/target/local-stack.jar")
                                    .toString(),
                            "platform",
                            "--data",
                            data.toString(),
                            "--ports",
                            "free")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("The platform did not start; is deploy/local-stack packaged?");
            }
            return line.replaceFirst("}$", ",\"data\":\"" + data + "\"}");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> settings(JsonNode ports) {
        String database = Path.of("").toAbsolutePath().getFileName().toString().replace("-service", "");
        String role = database.startsWith("service-") ? "schedule" : database;
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://localhost:%d/%s"
                        .formatted(ports.get("postgres").asInt(), role));
        settings.put("quarkus.datasource.username", role);
        settings.put("quarkus.datasource.password", role);
        settings.put(
                "kafka.bootstrap.servers", "localhost:" + ports.get("kafka").asInt());
        settings.put(
                "quarkus.oidc.auth-server-url",
                "http://localhost:%d/kapa".formatted(ports.get("issuer").asInt()));
        if (role.equals("notification")) {
            settings.put("quarkus.mailer.host", "localhost");
            settings.put("quarkus.mailer.port", ports.get("smtp").asText());
        }
        settings.put("kapa.test.imap-port", ports.get("imap").asText());
        settings.put(
                "kapa.clock.offset-file",
                Path.of(ports.get("data").asText(), "business-date-offset").toString());
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("deploy/local-stack"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}

package fi.kapa.endtoend.faults;

import static fi.kapa.localstack.SuiteService.NOTIFICATION;
import static fi.kapa.localstack.SuiteService.SCHEDULE;

import fi.kapa.endtoend.Repository;
import fi.kapa.failpoints.Failpoint;
import fi.kapa.failpoints.Switches;
import fi.kapa.localstack.LocalStackOptions;
import fi.kapa.localstack.SuiteService;
import fi.kapa.localstack.platform.PlatformPart;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The suite of the long form: Kafka and mail are processes of their own, services carry failpoints, and faults may be put in between. */
public final class FaultRun {
    private static final Path TARGET = Repository.root().resolve("deploy/end-to-end-tests/target");
    private static final Path AGENT = Repository.root().resolve("deploy/failpoints/target/failpoints.jar");

    private static @Nullable FaultyMail mail;
    private static @Nullable FaultyNetwork database;

    private FaultRun() {}

    /** What {@code ./suite test --faults} says. */
    public static boolean isAsked() {
        return Boolean.getBoolean("kapa.long");
    }

    public static LocalStackOptions prepared(LocalStackOptions options) {
        mail = FaultyMail.inFrontOf(3025);
        database = FaultyNetwork.to(15432);
        List.of(Failpoint.values()).forEach(FaultRun::off);
        LocalStackOptions prepared = options.withApart(PlatformPart.KAFKA, PlatformPart.MAIL);
        for (SuiteService service : SuiteService.values()) {
            prepared = prepared.withSettings(service, settings(service));
        }
        return prepared;
    }

    private static Map<String, String> settings(SuiteService service) {
        Map<String, String> settings = new HashMap<>();
        settings.put("JAVA_TOOL_OPTIONS", "-javaagent:" + AGENT + "=" + folder(service));
        if (service == NOTIFICATION) {
            settings.put("QUARKUS_MAILER_PORT", Integer.toString(mail().port()));
        }
        if (service == SCHEDULE) {
            settings.put(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "jdbc:postgresql://127.0.0.1:" + database().port() + "/schedule");
        }
        return settings;
    }

    private static Path folder(SuiteService service) {
        return TARGET.resolve("failpoints").resolve(service.id());
    }

    /** The failpoints of one service. */
    static Switches switches(SuiteService service) {
        return new Switches(folder(service));
    }

    /** In every service. */
    static void on(Failpoint point) {
        for (SuiteService service : SuiteService.values()) {
            switches(service).on(point);
        }
    }

    static void off(Failpoint point) {
        for (SuiteService service : SuiteService.values()) {
            switches(service).off(point);
        }
    }

    /** What notification-service takes for the mail server. */
    static FaultyMail mail() {
        return there(mail);
    }

    /** What schedule-service takes for the database server. */
    static FaultyNetwork database() {
        return there(database);
    }

    private static <T> T there(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("This is not the long form");
        }
        return part;
    }
}

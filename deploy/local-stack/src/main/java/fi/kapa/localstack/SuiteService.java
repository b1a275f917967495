package fi.kapa.localstack;

import java.nio.file.Path;
import java.util.Locale;

/** The five services, in the order of their ports. */
public enum SuiteService {
    OBLIGATION,
    SCHEDULE,
    EXEMPTION,
    FUNDING,
    NOTIFICATION;

    private static final int FIRST_PORT = 8081;

    /** Its folder, application name and consumer group. */
    public String id() {
        return database() + "-service";
    }

    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    int fixedPort() {
        return FIRST_PORT + ordinal();
    }

    /** What is started, in the folder of the project. */
    public Path jar(Path root) {
        return root.resolve(id()).resolve("target/" + id() + "-runner.jar");
    }
}

package fi.kapa.localstack;

import fi.kapa.localstack.platform.PlatformPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The processes of one suite: the platform, the registry and the services, each with its settings. */
record Parts(
        ChildProcess platform,
        Map<PlatformPart, ChildProcess> apart,
        ChildProcess registry,
        Map<SuiteService, ChildProcess> services) {

    /** Mailboxes are kept in memory: some 9 kB for each mail. */
    private static final String HEAP_WITH_MAILS = "768m";

    static Parts of(LocalStackOptions options, Path offsetFile) {
        Path logs = options.data().resolve("logs");
        try {
            Files.createDirectories(logs);
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + logs + " cannot be made", failure);
        }
        var together = EnumSet.allOf(PlatformPart.class);
        together.removeAll(options.apart());
        var platform = platform("platform", together, options, logs);
        var apart = new EnumMap<PlatformPart, ChildProcess>(PlatformPart.class);
        for (PlatformPart part : options.apart()) {
            apart.put(part, platform(part.word(), EnumSet.of(part), options, logs));
        }
        Path root = options.root();
        var ports = options.ports();
        var registry = new ChildProcess(
                "registry",
                JavaProgram.quick(
                        built(root, "deploy/service-registry/target/service-registry.jar"),
                        options.training(),
                        "96m",
                        List.of()),
                Map.of("SERVER_PORT", Integer.toString(ports.registry())),
                logs.resolve("registry.log"));
        var services = new EnumMap<SuiteService, ChildProcess>(SuiteService.class);
        for (SuiteService service : SuiteService.values()) {
            services.put(service, service(service, service.id(), options, offsetFile, Map.of()));
        }
        return new Parts(platform, apart, registry, services);
    }

    private static ChildProcess platform(String name, Set<PlatformPart> parts, LocalStackOptions options, Path logs) {
        return new ChildProcess(
                name,
                JavaProgram.quick(
                        built(options.root(), "deploy/local-stack/target/local-stack.jar"),
                        options.training(),
                        HEAP_WITH_MAILS,
                        List.of(
                                "platform",
                                "--data",
                                options.data().toString(),
                                "--ports",
                                options.ports().platform().toArgument(),
                                "--parts",
                                PlatformPart.toArgument(parts))),
                Map.of(),
                logs.resolve(name + ".out.log"));
    }

    /** A service, or one more replica of it with settings of its own. */
    static ChildProcess service(
            SuiteService service,
            String name,
            LocalStackOptions options,
            Path offsetFile,
            Map<String, String> settings) {
        Path root = options.root();
        var environment = environment(service, options.ports(), offsetFile);
        environment.putAll(options.settings().getOrDefault(service, Map.of()));
        environment.putAll(settings);
        return new ChildProcess(
                name,
                JavaProgram.service(
                        built(root, root.relativize(service.jar(root)).toString()), options.training()),
                environment,
                options.data().resolve("logs").resolve(name + ".log"));
    }

    /** The settings of the services that are not the same everywhere. */
    private static Map<String, String> environment(SuiteService service, StackPorts ports, Path offsetFile) {
        var platform = ports.platform();
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.services().get(service)));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + platform.postgres() + "/" + service.database());
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", service.database());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + platform.kafka());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:" + platform.issuer() + "/kapa");
        environment.put("KAPA_REGISTRY_URL", "http://localhost:" + ports.registry() + "/eureka");
        environment.put("KAPA_CLOCK_OFFSET_FILE", offsetFile.toString());
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(platform.smtp()));
        return environment;
    }

    List<ChildProcess> all() {
        return Stream.of(foundation(), services.values())
                .flatMap(Collection::stream)
                .toList();
    }

    /** What the services stand on. */
    List<ChildProcess> foundation() {
        return Stream.of(List.of(registry), apart.values(), List.of(platform))
                .flatMap(Collection::stream)
                .toList();
    }

    private static Path built(Path root, String jar) {
        Path path = root.resolve(jar);
        if (!Files.exists(path)) {
            throw new CannotStartException(jar + " is not there: build the suite first, ./suite run does.");
        }
        return path;
    }
}

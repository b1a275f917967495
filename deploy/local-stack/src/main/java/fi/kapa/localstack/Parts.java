package fi.kapa.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The processes of one suite: the platform, the registry and the services, each with its settings. */
record Parts(ChildProcess platform, ChildProcess registry, Map<SuiteService, ChildProcess> services) {

    static Parts of(LocalStackOptions options, Path offsetFile) {
        Path logs = options.data().resolve("logs");
        try {
            Files.createDirectories(logs);
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + logs + " cannot be made", failure);
        }
        Path root = options.root();
        var ports = options.ports();
        var platform = new ChildProcess(
                "platform",
                JavaProgram.quick(
                        built(root, "deploy/local-stack/target/local-stack.jar"),
                        "256m",
                        List.of(
                                "platform",
                                "--data",
                                options.data().toString(),
                                "--ports",
                                ports.platform().toArgument())),
                Map.of(),
                logs.resolve("platform.out.log"));
        var registry = new ChildProcess(
                "registry",
                JavaProgram.quick(built(root, "deploy/service-registry/target/service-registry.jar"), "96m", List.of()),
                Map.of("SERVER_PORT", Integer.toString(ports.registry())),
                logs.resolve("registry.log"));
        var services = new EnumMap<SuiteService, ChildProcess>(SuiteService.class);
        for (SuiteService service : SuiteService.values()) {
            services.put(
                    service,
                    new ChildProcess(
                            service.id(),
                            JavaProgram.service(built(
                                    root, root.relativize(service.jar(root)).toString())),
                            environment(service, options, offsetFile),
                            logs.resolve(service.id() + ".log")));
        }
        return new Parts(platform, registry, services);
    }

    /** The settings of the services that are not the same everywhere. */
    private static Map<String, String> environment(SuiteService service, LocalStackOptions options, Path offsetFile) {
        var ports = options.ports();
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
        environment.putAll(options.settings());
        return environment;
    }

    List<ChildProcess> all() {
        return Stream.concat(Stream.of(platform, registry), services.values().stream())
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

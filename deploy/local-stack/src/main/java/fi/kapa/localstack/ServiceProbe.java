package fi.kapa.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/** Asks services and the registry of a local stack how they are; whoever does not answer is not well. */
final class ServiceProbe implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Web web = new Web();
    private final StackPorts ports;

    ServiceProbe(StackPorts ports) {
        this.ports = ports;
    }

    boolean isReady(SuiteService service) {
        return isReady(ports.services().get(service));
    }

    boolean isReady(int port) {
        return web.json("http://127.0.0.1:" + port + "/q/health/ready").isPresent();
    }

    boolean registryAnswers() {
        return web.json(registry() + "/apps").isPresent();
    }

    boolean isRegistered(SuiteService service) {
        return web.json(registry() + "/apps/" + service.id())
                .map(ServiceProbe::hasInstanceUp)
                .orElse(false);
    }

    /** Rows of the outbox that Kafka has not yet; empty when the service does not say. */
    OptionalLong unsent(SuiteService service) {
        return web
                .text(url(service) + "/q/metrics")
                .map(Metrics::parse)
                .map(metrics -> metrics.value("kapa_outbox_unsent"))
                .stream()
                .flatMapToDouble(value -> value.stream())
                .mapToLong(value -> (long) value)
                .findFirst();
    }

    private static boolean hasInstanceUp(String answer) {
        try {
            JsonNode instances = JSON.readTree(answer).path("application").path("instance");
            return StreamSupport.stream(instances.spliterator(), false)
                    .anyMatch(instance -> "UP".equals(instance.path("status").asText()));
        } catch (IOException notJson) {
            return false;
        }
    }

    private String url(SuiteService service) {
        return "http://127.0.0.1:" + ports.services().get(service);
    }

    private String registry() {
        return "http://127.0.0.1:" + ports.registry() + "/eureka";
    }

    @Override
    public void close() {
        web.close();
    }
}

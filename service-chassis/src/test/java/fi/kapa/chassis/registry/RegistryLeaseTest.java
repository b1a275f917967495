package fi.kapa.chassis.registry;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryLeaseTest {
    private static final String PATH = "/eureka/apps/note-service";

    private final Map<String, String> instances = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer registry;
    private volatile int trouble;

    @BeforeEach
    void theRegistryIsThere() throws IOException {
        registry = open(0);
        instances.put("another:note-service:9000", "{}");
    }

    @AfterEach
    void theRegistryEnds() {
        registry.stop(0);
    }

    @Test
    void anInstanceRegistersWithALeaseOfSecondsAndRenewsIt() throws IOException, InterruptedException {
        RegistryLease lease = started(Optional.of(URI.create(url())));
        await().until(() -> renewals() >= 3);
        JsonNode instance = new ObjectMapper()
                .readTree(instances.get("127.0.0.1:note-service:8082"))
                .path("instance");
        assertEquals("note-service", instance.path("app").asText());
        assertEquals("note-service", instance.path("vipAddress").asText());
        assertEquals("UP", instance.path("status").asText());
        assertEquals("127.0.0.1", instance.path("hostName").asText());
        assertEquals(8082, instance.path("port").path("$").asInt());
        assertEquals(4, instance.path("leaseInfo").path("durationInSecs").asInt());
        assertEquals(1, requests.stream().filter(r -> r.startsWith("POST")).count(), "registered once");
        lease.stop(new ShutdownEvent());
    }

    @Test
    void anInstanceThatTheRegistryHasForgottenRegistersAgain() throws InterruptedException {
        RegistryLease lease = started(Optional.of(URI.create(url() + "/")));
        await().until(() -> renewals() >= 1);
        instances.clear();
        await().until(() -> instances.containsKey("127.0.0.1:note-service:8082"));
        lease.stop(new ShutdownEvent());
    }

    @Test
    void whileTheRegistryIsAwayOrInTroubleItIsTriedAgain() throws IOException, InterruptedException {
        int port = registry.getAddress().getPort();
        registry.stop(0);
        RegistryLease lease = started(Optional.of(URI.create("http://127.0.0.1:" + port + "/eureka")));
        trouble = 500;
        registry = open(port);
        await().until(() -> requests.size() >= 2);
        assertFalse(instances.containsKey("127.0.0.1:note-service:8082"));
        trouble = 0;
        await().until(() -> instances.containsKey("127.0.0.1:note-service:8082"));
        lease.stop(new ShutdownEvent());
    }

    @Test
    void anInstanceThatEndsTakesBackItselfAlone() throws InterruptedException {
        RegistryLease lease = started(Optional.of(URI.create(url())));
        await().until(() -> instances.containsKey("127.0.0.1:note-service:8082"));
        lease.stop(new ShutdownEvent());
        assertEquals(List.of("another:note-service:9000"), List.copyOf(instances.keySet()));
    }

    @Test
    void whatTheRegistryRefusesIsNotRegistered() {
        trouble = 400;
        EurekaRegistry eureka = eureka(Optional.of(URI.create(url())));
        assertFalse(eureka.register());
        trouble = 0;
        assertTrue(eureka.register());
        assertEquals(Registry.Renewal.RENEWED, eureka.renew());
    }

    @Test
    void withoutARegistryNothingIsSaid() throws InterruptedException {
        RegistryLease lease = started(Optional.empty());
        lease.stop(new ShutdownEvent());
        assertEquals(List.of(), requests);
    }

    private static RegistryLease started(Optional<URI> url) {
        RegistryLease lease = new RegistryLease(eureka(url), new Settings(url));
        lease.start(new StartupEvent());
        return lease;
    }

    private static EurekaRegistry eureka(Optional<URI> url) {
        return new EurekaRegistry(new Settings(url), "note-service", 8082, new ObjectMapper());
    }

    private String url() {
        return "http://127.0.0.1:" + registry.getAddress().getPort() + "/eureka";
    }

    private long renewals() {
        return requests.stream().filter(r -> r.equals("PUT 200")).count();
    }

    /** Answers as Eureka does: 204 to a registration, 200 to a renewal, 404 to one of an instance that it does not know. */
    private HttpServer open(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(PATH, exchange -> {
            int status = trouble == 0 ? answer(exchange) : trouble;
            requests.add(exchange.getRequestMethod() + " " + status);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private int answer(HttpExchange exchange) throws IOException {
        String instance =
                exchange.getRequestURI().getPath().substring(PATH.length()).replace("/", "");
        return switch (exchange.getRequestMethod()) {
            case "POST" -> {
                String body = new String(exchange.getRequestBody().readAllBytes());
                instances.put(
                        new ObjectMapper()
                                .readTree(body)
                                .path("instance")
                                .path("instanceId")
                                .asText(),
                        body);
                yield 204;
            }
            case "PUT" -> instances.containsKey(instance) ? 200 : 404;
            case "DELETE" -> instances.remove(instance) == null ? 404 : 200;
            default -> 405;
        };
    }

    private record Settings(Optional<URI> url) implements RegistrySettings {
        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(4);
        }
    }
}

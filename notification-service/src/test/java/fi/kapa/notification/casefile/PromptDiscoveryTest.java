package fi.kapa.notification.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.stork.api.ServiceDiscovery;
import io.smallrye.stork.servicediscovery.eureka.EurekaConfiguration;
import io.smallrye.stork.spi.StorkInfrastructure;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registry that takes questions and no longer answers them holds up nobody. */
class PromptDiscoveryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] ANSWER = """
            {"application": {"instance": [{"instanceId": "one", "hostName": "schedule.example", "status": "UP", "overriddenStatus": "UNKNOWN",
             "port": {"$": 8082, "@enabled": "true"}, "securePort": {"$": 443, "@enabled": "false"}}]}}
            """.getBytes(UTF_8);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean silent;
    private HttpServer registry;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", this::answer);
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
        vertx.closeAndAwait();
    }

    @Test
    void theInstancesLastKnownAreUsedWhileItIsSilent() {
        ServiceDiscovery discovery = discovery();
        assertEquals(List.of("schedule.example:8082"), instances(discovery));

        silent = true;

        await().atMost(PATIENCE).until(() -> {
            assertEquals(List.of("schedule.example:8082"), instances(discovery));
            return unanswered.get() > 1;
        });
    }

    @Test
    void thereIsNoInstanceWhileItHasNeverAnswered() {
        silent = true;

        assertEquals(List.of(), instances(discovery()));
    }

    /** An exchange that is not closed stays open. */
    private void answer(HttpExchange exchange) throws IOException {
        if (silent) {
            unanswered.incrementAndGet();
        } else {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        }
    }

    private ServiceDiscovery discovery() {
        EurekaConfiguration configuration = new EurekaConfiguration()
                .withEurekaHost("localhost")
                .withEurekaPort(String.valueOf(registry.getAddress().getPort()))
                .withRefreshPeriod("1S");
        return new PromptDiscovery()
                .createServiceDiscovery(
                        new PromptDiscovery.Configuration(configuration.parameters()),
                        "schedule-service",
                        null,
                        new StorkInfrastructure() {
                            @Override
                            public <T> T get(Class<T> utility, Supplier<T> otherwise) {
                                return utility.cast(vertx);
                            }
                        });
    }

    private static List<String> instances(ServiceDiscovery discovery) {
        return discovery.getServiceInstances().await().atMost(PATIENCE).stream()
                .map(instance -> instance.getHost() + ":" + instance.getPort())
                .toList();
    }
}

package fi.kapa.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuiteStatusTest {

    private final List<HttpServer> servers = new ArrayList<>();
    private final Web web = new Web();

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
        web.close();
    }

    @Test
    void theReplicasOfAServiceAreOneRow() throws IOException {
        var replicas = everyService("""
                kapa_inbox_unread 2.0
                kapa_outbox_unsent 3.0
                kapa_outbox_oldest_seconds 150.2
                kapa_dead_letters 1.0
                kapa_notices{status="QUEUED",} 4.0
                kapa_notices{status="HANDED_OVER",} 1200.0
                kapa_notices{status="GAVE_UP",} 0.0
                """);
        replicas.add(replica("funding-service", 200, "kapa_inbox_unread 5.0\nkapa_outbox_unsent 3.0\n"));

        var status = SuiteStatus.of(web, replicas);

        assertTrue(status.isWhole());
        assertEquals("""
                SERVICE               READY   UNREAD  UNSENT  OLDEST UNSENT  DEAD LETTERS
                obligation-service    1 of 1  2       3       2 min          1
                schedule-service      1 of 1  2       3       2 min          1
                exemption-service     1 of 1  2       3       2 min          1
                funding-service       2 of 2  7       3       2 min          1
                notification-service  1 of 1  2       3       2 min          1""", status.table());
        assertEquals("4 QUEUED, 1200 HANDED_OVER", status.notices());
    }

    @Test
    void aReplicaThatIsNotReadyIsSeenAndWhatNobodyTellsIsUnknown() throws IOException {
        var replicas = everyService("kapa_inbox_unread NaN\n");
        replicas.add(replica("schedule-service", 503, "kapa_inbox_unread 7.0\n"));

        var status = SuiteStatus.of(web, replicas);

        assertFalse(status.isWhole());
        assertTrue(
                status.table().contains("schedule-service      1 of 2  7       ?       ?              ?"),
                status.table());
        assertEquals("?", status.notices());
    }

    @Test
    void aServiceWithoutReplicasIsDown() throws IOException {
        var replicas = everyService("kapa_outbox_oldest_seconds 0.0\n");
        replicas.removeFirst();

        var status = SuiteStatus.of(web, replicas);

        assertFalse(status.isWhole());
        assertTrue(status.table().contains("obligation-service    0 of 0"), status.table());
        assertTrue(status.table().contains("schedule-service      1 of 1  ?       ?       -"), status.table());
    }

    @Test
    void replicasAreFoundThroughTheRegistry() throws IOException {
        String registry = serve(Map.of("/eureka/apps", new Page(200, """
                {"applications":{"application":[{"name":"SCHEDULE-SERVICE","instance":[
                 {"ipAddr":"10.0.0.5","port":{"$":8082,"@enabled":"true"}},{"ipAddr":"10.0.0.6","port":{"$":8082,"@enabled":"true"}}]}]}}
                """)));

        assertEquals(
                List.of(
                        new Replica("schedule-service", "http://10.0.0.5:8082"),
                        new Replica("schedule-service", "http://10.0.0.6:8082")),
                Replica.registered(web, registry + "/eureka/").orElseThrow());
        assertTrue(Replica.registered(web, registry + "/elsewhere").isEmpty());
    }

    @Test
    void replicasCanBeNamed() {
        assertEquals(
                new Replica("schedule-service", "http://10.0.0.5:8082"),
                Replica.named("schedule-service=http://10.0.0.5:8082/"));
        assertThrows(CannotStartException.class, () -> Replica.named("schedule-service"));
    }

    private List<Replica> everyService(String metrics) throws IOException {
        var replicas = new ArrayList<Replica>();
        for (SuiteService service : SuiteService.values()) {
            replicas.add(replica(service.id(), 200, metrics));
        }
        return replicas;
    }

    private Replica replica(String service, int health, String metrics) throws IOException {
        return new Replica(
                service,
                serve(Map.of("/q/health/ready", new Page(health, "{}"), "/q/metrics", new Page(200, metrics))));
    }

    private record Page(int status, String body) {}

    private String serve(Map<String, Page> pages) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pages.forEach((path, page) -> server.createContext(path, exchange -> {
            byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }));
        server.start();
        servers.add(server);
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}

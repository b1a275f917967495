package fi.kapa.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands where the services are that have the cases: a test PUTs a case file to an address and this service finds it there. Whoever asks without
 * a token gets a 401; the case {@code "away"} is answered with a 503.
 */
public final class CaseServer implements QuarkusTestResourceLifecycleManager {
    static final String URL = "kapa.test.cases";

    private final Map<String, String> files = new ConcurrentHashMap<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::handle);
        server.start();
        String address = "localhost:" + server.getAddress().getPort();
        Map<String, String> settings = new HashMap<>(Map.of(URL, "http://" + address));
        for (String service :
                new String[] {"schedule-service", "exemption-service", "funding-service", "obligation-service"}) {
            settings.put("quarkus.stork." + service + ".service-discovery.type", "static");
            settings.put("quarkus.stork." + service + ".service-discovery.address-list", address);
        }
        return settings;
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (exchange.getRequestMethod().equals("PUT")) {
                files.put(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
            } else if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
                exchange.sendResponseHeaders(401, -1);
            } else {
                answer(exchange, files.get(path));
            }
        }
    }

    private static void answer(HttpExchange exchange, String file) throws IOException {
        if (file == null) {
            exchange.sendResponseHeaders(404, -1);
        } else if (file.equals("away")) {
            exchange.sendResponseHeaders(503, -1);
        } else {
            byte[] body = file.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}

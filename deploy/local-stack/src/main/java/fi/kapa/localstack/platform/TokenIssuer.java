package fi.kapa.localstack.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import fi.kapa.localstack.CannotStartException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A small OpenID provider for one machine: whoever knows the word {@code local} gets a token for any role, so it listens
 * on the loopback address or not at all.
 */
final class TokenIssuer implements Part {

    private static final int LONGEST_FORM = 16 * 1024;
    // Swagger UI is served by the services, on other ports of this machine.
    private static final Pattern LOCAL_ORIGIN = Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads;
    private final String issuer;
    private final SigningKey key;

    private TokenIssuer(HttpServer server, ExecutorService threads, SigningKey key) {
        this.server = server;
        this.threads = threads;
        this.issuer = "http://localhost:" + server.getAddress().getPort() + "/kapa";
        this.key = key;
    }

    static TokenIssuer start(InetSocketAddress address, SigningKey key) throws IOException {
        if (address.isUnresolved() || !address.getAddress().isLoopbackAddress()) {
            throw new CannotStartException("The token issuer gives tokens to anybody, so it listens on the loopback"
                    + " address only, not on " + address.getHostString() + ".");
        }
        var server = HttpServer.create(address, 0);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        var issuer = new TokenIssuer(server, threads, key);
        issuer.serve("/kapa/.well-known/openid-configuration", "GET", issuer::discovery);
        issuer.serve("/kapa/jwks", "GET", exchange -> answer(exchange, 200, key.publicKeySet()));
        issuer.serve("/kapa/token", "POST", issuer::token);
        server.start();
        return issuer;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void serve(String path, String method, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                allowLocalOrigin(exchange);
                if (!exchange.getRequestURI().getPath().equals(path)) {
                    answer(exchange, 404, Map.of("error", "not_found"));
                } else if ("OPTIONS".equals(exchange.getRequestMethod())) {
                    exchange.sendResponseHeaders(204, -1);
                } else if (method.equals(exchange.getRequestMethod())) {
                    handler.handle(exchange);
                } else {
                    exchange.getResponseHeaders().set("Allow", method + ", OPTIONS");
                    answer(exchange, 405, Map.of("error", "method_not_allowed"));
                }
            }
        });
    }

    private static void allowLocalOrigin(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        var headers = exchange.getResponseHeaders();
        headers.set("Vary", "Origin");
        if (origin != null && LOCAL_ORIGIN.matcher(origin).matches()) {
            headers.set("Access-Control-Allow-Origin", origin);
            headers.set("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
            headers.set("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Requested-With");
            headers.set("Access-Control-Max-Age", "600");
        }
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                Map.of(
                        "issuer", issuer,
                        "jwks_uri", issuer + "/jwks",
                        "token_endpoint", issuer + "/token",
                        "grant_types_supported", List.of("client_credentials"),
                        "response_types_supported", List.of("token"),
                        "subject_types_supported", List.of("public"),
                        "id_token_signing_alg_values_supported", List.of("RS256"),
                        "token_endpoint_auth_methods_supported", List.of("client_secret_post", "client_secret_basic")));
    }

    private void token(HttpExchange exchange) throws IOException {
        byte[] form = exchange.getRequestBody().readNBytes(LONGEST_FORM + 1);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        switch (rulingOn(exchange, form)) {
            case TokenRequest.Granted granted ->
                answer(
                        exchange,
                        200,
                        Map.of(
                                "access_token",
                                key.sign(granted.claims()),
                                "token_type",
                                "Bearer",
                                "expires_in",
                                TokenRequest.LIFETIME_SECONDS));
            case TokenRequest.Refused refused -> {
                if (refused.status() == 401) {
                    exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"kapa\"");
                }
                answer(
                        exchange,
                        refused.status(),
                        Map.of("error", refused.error(), "error_description", refused.description()));
            }
        }
    }

    private TokenRequest.Ruling rulingOn(HttpExchange exchange, byte[] form) {
        if (form.length > LONGEST_FORM) {
            return new TokenRequest.Refused(400, "invalid_request", "the form is too long");
        }
        try {
            return TokenRequest.parse(
                            new String(form, StandardCharsets.UTF_8),
                            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")))
                    .ruling(issuer, Instant.now());
        } catch (IllegalArgumentException malformed) {
            return new TokenRequest.Refused(400, "invalid_request", "the form or the Basic header is malformed");
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        answer(exchange, status, JSON.writeValueAsString(body));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}

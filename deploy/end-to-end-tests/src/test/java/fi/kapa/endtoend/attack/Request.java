package fi.kapa.endtoend.attack;

import fi.kapa.localstack.SuiteService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as it is sent, bodies and headers as they are; the address must be one that a URI can be made of. */
record Request(
        SuiteService service, String method, String address, Map<String, String> headers, byte @Nullable [] body) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    static Request of(SuiteService service, String method, String address) {
        return new Request(service, method, address, Map.of(), null);
    }

    Request as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Request with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(service, method, address, more, body);
    }

    /** A body in JSON, and the Idempotency-Key that storing needs. */
    Request json(String text) {
        return bytes("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    Request bytes(String type, byte[] content) {
        Request keyed = with("Idempotency-Key", UUID.randomUUID().toString());
        return new Request(
                service, method, address, keyed.with("Content-Type", type).headers(), content);
    }

    Answer send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(service) + address))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request.build(), 2);
    }

    /** A connection that was kept may be closed by the time it is used again; a POST is then not sent again by the client itself. */
    private Answer send(HttpRequest request, int times) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            if (times > 1) {
                return send(request, times - 1);
            }
            throw new UncheckedIOException(this + " was not answered", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The documented port of a service on this machine. */
    static String url(SuiteService service) {
        return "http://localhost:" + port(service);
    }

    static int port(SuiteService service) {
        return 8081 + service.ordinal();
    }

    @Override
    public String toString() {
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return "%s %s %s %s"
                .formatted(service, method, address, text.length() > 500 ? text.substring(0, 500) + "…" : text);
    }
}

package fi.kapa.chassis.sample;

import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;

import fi.kapa.chassis.test.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** The notes as their callers use them. */
public final class Api {
    public static final String HELSINKI = "0201256-6";
    public static final String ESPOO = "0101263-6";
    public static final String NOTES = "/v1/notes";

    /** A connection for each request at a time, as callers of their own have; HTTP/2 would have them wait for each other. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Api() {}

    /** A title that no other note has. */
    public static String title() {
        return "Note " + UUID.randomUUID();
    }

    public static String note(String organisation, String title) {
        return "{\"businessId\":\"%s\",\"title\":\"%s\",\"text\":\"what is noted\"}".formatted(organisation, title);
    }

    /** Takes a note. */
    public static ValidatableResponse take(String organisation, String title) {
        return posting(asOrganisation(organisation), note(organisation, title))
                .post(NOTES)
                .then();
    }

    /** A token of an organisation, for many requests. */
    public static String token(String organisation) {
        return Tokens.of("organisation", Map.of("business_id", organisation));
    }

    /** A creating request that any thread may send. */
    public static HttpResponse<String> post(String path, String token, String key, String body) {
        return send(request(path, token)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public static HttpResponse<String> put(String path, String token, String ifMatch, String body) {
        return send(request(path, token)
                .header("If-Match", ifMatch)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    public static HttpResponse<String> get(String path, String token) {
        return send(request(path, token).GET());
    }

    /** The status line, headers and body of a GET whose address no client library has looked at. */
    public static String raw(String address, String token) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                            .formatted(address, token)
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}

package fi.kapa.endtoend.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.SuiteService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods, addresses and headers by which other servers were got to do what they should not. */
@ExtendWith(RunningSuite.class)
@Order(Integer.MAX_VALUE)
class HttpTricksTest {
    private static final String FEED = "/v1/events";

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "DELETE", "PATCH", "get", "BREW"})
    void aMethodThatARouteDoesNotSpeakIsRefused(String method) {
        for (SuiteService service : SuiteService.values()) {
            Answer answer = send(service, method + " " + FEED + " HTTP/1.1");
            assertTrue(Set.of(400, 404, 405, 501).contains(answer.status()), () -> service + " " + answer);
            assertTrue(!answer.body().contains("Authorization"), "nothing of the request is echoed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void aHeaderDoesNotChangeTheMethod(String header) {
        for (SuiteService service : SuiteService.values()) {
            assertEquals(
                    200,
                    send(service, "GET " + FEED + " HTTP/1.1", header + ": DELETE")
                            .status());
            assertEquals(
                    405,
                    send(service, "POST " + FEED + " HTTP/1.1", header + ": GET", "Content-Length: 0")
                            .status());
        }
    }

    /** Another spelling of an address leads to the same thing or nowhere, and never past the gate. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//v1/events",
                "/v1//events",
                "/v1/events/",
                "/v1/./events",
                "/v1/x/../events",
                "/v1/%2e%2e/v1/events",
                "/v1/x/%2e%2e/events",
                "/v1%2fevents",
                "/%761/events",
                "/v1/events%2f",
                "/v1/events;x=y",
                "/V1/EVENTS",
                "\\v1\\events",
                "/v1/support-services/../audit-entries",
                "/v1/support-services/%2e%2e/audit-entries",
                "/v1/support-services/..%2faudit-entries",
                "/v1/support-services/..;/audit-entries",
                "/v1/support-services-x/../audit-entries",
                "http://localhost/v1/events",
                "http://evil.example/v1/events"
            })
    void anAddressSpelledOtherwiseLeadsNobodyPastTheGate(String address) {
        for (SuiteService service : SuiteService.values()) {
            Answer unknown = Wire.send(service, List.of("GET " + address + " HTTP/1.1"), new byte[0]);
            assertTrue(Set.of(400, 401, 404).contains(unknown.status()), () -> service + " " + unknown);
            assertTrue(!unknown.headers().map().containsKey("location"), "it redirects");
            Answer known = send(service, "GET " + address + " HTTP/1.1");
            assertTrue(known.status() < 500, () -> service + " " + known);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%z", "%zz", "%u0041", "%%", "%C3%28", "%E0%80%AF", "%F8%80%80%80%80"})
    void aBrokenEscapeIsRefused(String escape) {
        for (SuiteService service : SuiteService.values()) {
            for (String address : List.of("/v1/" + escape, FEED + "/" + escape, FEED + "?limit=" + escape)) {
                Answer answer = send(service, "GET " + address + " HTTP/1.1");
                assertTrue(Set.of(400, 404).contains(answer.status()), () -> service + " " + address + " " + answer);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoLengthsOrABodyBeyondItsEndAreNoSecondRequest(SuiteService service) {
        byte[] smuggled = "GET /openapi HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        for (List<String> lengths : List.of(
                List.of("Content-Length: 0", "Content-Length: 44"),
                List.of("Content-Length: 44", "Transfer-Encoding: chunked"),
                List.of("Content-Length: -1"),
                List.of("Content-Length: 1e1"),
                List.of("Transfer-Encoding: chunked, identity"))) {
            String[] head = new String[lengths.size() + 1];
            head[0] = "POST " + FEED + " HTTP/1.1";
            for (int i = 0; i < lengths.size(); i++) {
                head[i + 1] = lengths.get(i);
            }
            Answer answer = Wire.send(service, with(head), smuggled);
            assertTrue(answer.status() >= 400 && answer.status() < 500, () -> lengths + " " + answer);
            assertTrue(!answer.body().contains("openapi:"), "a second request was answered");
        }
    }

    @ParameterizedTest
    @EnumSource
    void headersBeyondTheLimitAreRefused(SuiteService service) {
        assertEquals(
                431,
                send(service, "GET " + FEED + " HTTP/1.1", "X-Big: " + "x".repeat(70_000))
                        .status());
    }

    @Test
    void aBodyThatGrowsWhenItIsUnpackedIsNotUnpacked() {
        byte[] bomb = packed(50 * 1024 * 1024);
        for (SuiteService service : SuiteService.values()) {
            Operation create = Contract.of(service).operations().stream()
                    .filter(one -> one.creates() && one.body().isPresent())
                    .findFirst()
                    .orElseThrow();
            Answer answer = Request.of(service, "POST", Living.in(service).address(create.path()))
                    .as(Living.in(service).token(create))
                    .with("Content-Encoding", "gzip")
                    .bytes("application/json", bomb)
                    .send();
            assertEquals(415, answer.status(), () -> service + " " + answer);
            assertEquals("UNSUPPORTED_MEDIA_TYPE", answer.json().path("code").asText());
        }
    }

    @Test
    void aLineBreakInAValueIsNoHeaderOfTheAnswer() {
        for (SuiteService service : SuiteService.values()) {
            for (Map.Entry<String, String> value : Map.of(
                            "Accept-Language", "sv\u0085Set-Cookie: x=1",
                            "traceparent", "00-%0d%0aSet-Cookie: x=1",
                            "Idempotency-Key", UUID.randomUUID() + "%0d%0aSet-Cookie: x=1")
                    .entrySet()) {
                Answer answer = send(service, "GET " + FEED + " HTTP/1.1", value.getKey() + ": " + value.getValue());
                assertTrue(answer.header("Set-Cookie").isEmpty(), () -> service + " " + answer.headers());
            }
        }
    }

    private static Answer send(SuiteService service, String... head) {
        return Wire.send(service, with(head), new byte[0]);
    }

    private static List<String> with(String... head) {
        String[] lines = Arrays.copyOf(head, head.length + 1);
        lines[head.length] = "Authorization: Bearer " + Cast.OFFICER.token();
        return List.of(lines);
    }

    private static byte[] packed(int zeros) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(new byte[zeros]);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}

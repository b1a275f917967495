package fi.kapa.chassis.problem;

import static fi.kapa.chassis.sample.Api.HELSINKI;
import static fi.kapa.chassis.sample.Api.NOTES;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.sample.Api;
import fi.kapa.chassis.sample.Mishap;
import fi.kapa.chassis.sample.Sample;
import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read: bodies, queries, parameters, paths. */
@QuarkusTest
@TestProfile(Sample.class)
class UnreadableRequestTest {
    @Inject
    Mishap mishap;

    @AfterEach
    void nothingHappens() {
        mishap.none();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{}{}",
                "{} x",
                "{\"a\":1,\"a\":2}",
                "{\"\\ud800\":1}",
                "{'a':1}",
                "nul",
                "{\"title\":\"\\ud800\"}",
                "{\"title\":\"\\u0000\"}",
                "{\"title\":1e999999999}",
                "{\"\":1}",
                "\uFEFF{}"
            })
    void aBodyThatIsNoneIsAlwaysA400AndStoresNothing(String body) {
        long before = Database.count("note");
        refused(posting(asOrganisation(HELSINKI), body).post(NOTES).then(), 400, "INVALID_INPUT");
        assertEquals(before, Database.count("note"));
    }

    @Test
    void bytesThatAreNotUtf8AreA400() {
        for (byte[] body : new byte[][] {
            {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xC3, '"', '}'},
            {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'},
            {(byte) 0xFF, (byte) 0xFE, 0, 0, '{', 0, 0, 0},
            {0, 0, 0, 0},
        }) {
            refused(
                    asOrganisation(HELSINKI)
                            .header("Idempotency-Key", "k")
                            .contentType("application/json")
                            .body(body)
                            .post(NOTES)
                            .then(),
                    400,
                    "INVALID_INPUT");
        }
    }

    @Test
    void aMissingBodyIsA400() {
        refused(
                asOrganisation(HELSINKI)
                        .header("Idempotency-Key", "k")
                        .contentType("application/json")
                        .post(NOTES)
                        .then(),
                400,
                "INVALID_INPUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/notes?title=%00",
                "/v1/notes?limit=0",
                "/v1/notes?limit=201",
                "/v1/notes?limit=1e2",
                "/v1/notes?limit=",
                "/v1/notes?organisation=",
                "/v1/notes?organisation=0201256-7",
                "/v1/notes?organisation=0201256-6~",
                "/v1/notes?cursor=%00",
                "/v1/notes?cursor=MR8AHw",
                "/v1/audit-entries?actor=%00",
                "/v1/audit-entries?from=yesterday",
                "/v1/audit-entries?from=%2B1000000000-12-31T23:59:59Z",
                "/v1/audit-entries?to=-0001-01-01T00:00:00Z",
                "/v1/audit-entries?to=0000-01-01T00:00:00Z"
            })
    void aQueryThatCannotBeReadIsA400(String path) {
        String answer = Api.raw(path, Tokens.of("kapa-officer", Map.of()));
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains(Problem.MEDIA_TYPE), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "a%0Ab", "%0D%0A", "%7F", "%C2%85", ""})
    void aParameterThatSaysNothingReadableIsNamed(String value) {
        String answer = Api.raw("/v1/notes?limit=5&title=" + value, Tokens.of("kapa-officer", Map.of()));
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("\"pointer\":\"title\""), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/notes/%00", "/v1/notes/%2e%2e", "/v1/notes/..%2f", "/v1/%ff"})
    void aPathThatCannotBeReadIsNotFoundOrMalformed(String path) {
        String answer = Api.raw(path, Tokens.of("kapa-officer", Map.of()));
        assertTrue(answer.startsWith("HTTP/1.1 40"), answer);
        assertTrue(answer.contains(Problem.MEDIA_TYPE), answer);
    }

    /** The HTTP server answers this before any route is looked for. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/notes?title=%zz", "/v1/notes?title=%", "/v1/notes/%zz"})
    void anAddressWithABrokenEscapeIsA400(String path) {
        String answer = Api.raw(path, Tokens.of("kapa-officer", Map.of()));
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    }

    private static ValidatableResponse refused(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType(startsWith(Problem.MEDIA_TYPE))
                .header("Content-Language", "fi")
                .header("Vary", "Accept-Language")
                .body("status", is(status))
                .body("code", equalTo(code))
                .body("title", not(startsWith("problem.")))
                .body("detail", not(startsWith("problem.")))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}

package fi.kapa.localstack.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import fi.kapa.localstack.CannotStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenIssuerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    // One key for all: making one takes a second.
    @TempDir
    private static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private TokenIssuer issuer;

    @BeforeEach
    void start() throws Exception {
        issuer = TokenIssuer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), SigningKey.keptIn(folder.resolve("key")));
    }

    @AfterEach
    void stop() {
        issuer.close();
        client.shutdownNow();
    }

    @Test
    void aTokenCarriesWhatWasAskedFor() throws Exception {
        var answer = token("grant_type=client_credentials&client_id=organisation&client_secret=local"
                + "&business_id=2296962-1&unit=uudenmaan&sub=aino");

        assertEquals(200, answer.statusCode());
        JsonNode body = JSON.readTree(answer.body());
        assertEquals("Bearer", body.path("token_type").asText());
        assertEquals(3600, body.path("expires_in").asInt());
        var claims = verified(body.path("access_token").asText()).getJWTClaimsSet();
        assertEquals("aino", claims.getSubject());
        assertEquals(List.of("organisation"), claims.getStringListClaim("groups"));
        assertEquals("2296962-1", claims.getStringClaim("business_id"));
        assertEquals("uudenmaan", claims.getStringClaim("unit"));
        assertEquals(base(), claims.getIssuer());
        assertEquals(List.of("kapa"), claims.getAudience());
        assertEquals(
                Duration.ofHours(1),
                Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()));
        assertTrue(claims.getIssueTime().toInstant().isBefore(Instant.now().plusSeconds(1)));
    }

    @Test
    void anOfficersTokenCarriesTheProducer() throws Exception {
        var answer = token(
                "grant_type=client_credentials&client_id=kapa-decider&client_secret=local&producer=VALTIOKONTTORI");

        var claims = verified(JSON.readTree(answer.body()).path("access_token").asText())
                .getJWTClaimsSet();
        assertEquals("VALTIOKONTTORI", claims.getStringClaim("producer"));
        assertEquals("kapa-decider", claims.getSubject());
    }

    @Test
    void aClientMayShowItsSecretInTheHeader() throws Exception {
        var answer = send(post("grant_type=client_credentials")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("system:local".getBytes())));

        assertEquals(200, answer.statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials&client_id=system&client_secret=wrong, 401, invalid_client",
        "grant_type=client_credentials&client_id=system, 401, invalid_client",
        "grant_type=client_credentials&client_id=king&client_secret=local, 401, invalid_client",
        "'', 401, invalid_client",
        "client_id=system&client_secret=local, 400, invalid_request",
        "grant_type=password&client_id=system&client_secret=local, 400, unsupported_grant_type",
        "grant_type=%ZZ&client_id=system&client_secret=local, 400, invalid_request"
    })
    void aWrongRequestIsRefusedAsOAuthSays(String form, int status, String error) throws Exception {
        var answer = token(form);

        assertEquals(status, answer.statusCode());
        assertEquals(error, JSON.readTree(answer.body()).path("error").asText());
    }

    @Test
    void discoveryLeadsToTheTokensAndTheKeys() throws Exception {
        var answer = send(request("/kapa/.well-known/openid-configuration"));

        JsonNode body = JSON.readTree(answer.body());
        assertEquals(base(), body.path("issuer").asText());
        assertEquals(base() + "/token", body.path("token_endpoint").asText());
        assertEquals(
                200,
                send(HttpRequest.newBuilder(URI.create(body.path("jwks_uri").asText())))
                        .statusCode());
    }

    @Test
    void theKeysShowNothingPrivate() throws Exception {
        var keys = JWKSet.parse(send(request("/kapa/jwks")).body());

        assertTrue(keys.getKeys().stream().noneMatch(key -> key.isPrivate()));
    }

    @Test
    void aTokenOutlivesARestart() throws Exception {
        String token = JSON.readTree(token("grant_type=client_credentials&client_id=system&client_secret=local")
                        .body())
                .path("access_token")
                .asText();
        issuer.close();
        start();

        verified(token);
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8081, true", "http://127.0.0.1:8085, true", "https://kapa.example, false"})
    void onlyPagesOfThisMachineMayFetchTokens(String origin, boolean allowed) throws Exception {
        var answer = send(request("/kapa/token")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin));

        assertEquals(204, answer.statusCode());
        assertEquals(
                allowed,
                answer.headers().firstValue("Access-Control-Allow-Origin").equals(Optional.of(origin)));
    }

    @Test
    void anAddressThatOthersReachIsRefused() throws Exception {
        var key = SigningKey.keptIn(folder.resolve("key"));

        assertThrows(CannotStartException.class, () -> TokenIssuer.start(new InetSocketAddress("0.0.0.0", 0), key));
    }

    private SignedJWT verified(String token) throws Exception {
        var parsed = SignedJWT.parse(token);
        var key = JWKSet.parse(send(request("/kapa/jwks")).body())
                .getKeyByKeyId(parsed.getHeader().getKeyID())
                .toRSAKey();
        assertEquals("RS256", parsed.getHeader().getAlgorithm().getName());
        assertTrue(parsed.verify(new RSASSAVerifier(key)));
        return parsed;
    }

    private String base() {
        return "http://localhost:" + issuer.port() + "/kapa";
    }

    private HttpResponse<String> token(String form) throws IOException, InterruptedException {
        return send(post(form));
    }

    private HttpRequest.Builder post(String form) {
        return request("/kapa/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + issuer.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

package fi.kapa.endtoend.attack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import fi.kapa.endtoend.Repository;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.SuiteService;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Only what the issuer has signed, for this suite and for now, says who calls. */
@ExtendWith(RunningSuite.class)
@Order(Integer.MAX_VALUE)
class TokenTest {
    /** Real time, which the business clock is not. */
    private static final Clock ISSUERS_CLOCK = Clock.systemUTC();

    private static final String ISSUER = "http://localhost:8090/kapa";
    private static final String FEED = "/v1/events";

    private static final Set<String> PUBLIC = Set.of(
            "GET /v1/support-services",
            "GET /v1/support-services/{code}",
            "GET /v1/support-services/{code}/history",
            "POST /v1/obligation-checks",
            "GET /v1/cost-responsibilities",
            "POST /v1/cost-estimates");

    private static RSAKey issuersKey;
    private static RSAKey othersKey;

    @BeforeAll
    static void keys() throws IOException, ParseException, JOSEException {
        issuersKey = RSAKey.parse(Files.readString(
                Repository.root().resolve("deploy/end-to-end-tests/target/suite-data/issuer/signing-key.json")));
        othersKey = new RSAKeyGenerator(2048).keyID(issuersKey.getKeyID()).generate();
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatTheIssuerSignedForNowIsBelieved(SuiteService service) throws JOSEException {
        assertEquals(
                200, ask(service, FEED, "Bearer " + signed(claims().build())).status());
        assertEquals(
                200, ask(service, FEED, "bearer " + signed(claims().build())).status());
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatWasGoodIsRefusedOnceItsTimeIsOver(SuiteService service) throws JOSEException {
        String token = "Bearer "
                + signed(claims().expirationTime(fromNow(Duration.ofSeconds(3))).build());
        assertEquals(200, ask(service, FEED, token).status());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> ask(service, FEED, token).status() == 401);
    }

    @ParameterizedTest
    @EnumSource
    void anyOtherTokenIsRefusedOnEveryRoute(SuiteService service) throws JOSEException {
        for (Map.Entry<String, String> token : badTokens().entrySet()) {
            refused(service, token, List.of(FEED, "/openapi", "/v1/support-services", "/nothing"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsPublicIsAnsweredWithoutAToken(SuiteService service) throws JOSEException {
        String anothers = "Bearer " + signed(header().build(), claims().build(), othersKey);
        for (Operation operation : Contract.of(service).operations()) {
            String path =
                    operation.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            Request request = Request.of(service, operation.method(), path);
            assertEquals(PUBLIC.contains(operation.toString()), request.send().status() != 401, operation::toString);
            assertEquals(401, request.with("Authorization", anothers).send().status(), operation::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatNamesItsBearerByWhatNoRecordTakesIsRefusedWhereItsBearerMatters(SuiteService service)
            throws JOSEException {
        for (Map.Entry<String, String> token : unreadableTokens().entrySet()) {
            refused(service, token, List.of(FEED, "/v1/support-services"));
        }
    }

    private static void refused(SuiteService service, Map.Entry<String, String> token, List<String> paths) {
        for (String path : paths) {
            Answer answer = ask(service, path, "Bearer " + token.getValue());
            assertEquals(401, answer.status(), () -> token.getKey() + " on " + path + ": " + answer);
            assertEquals("UNAUTHENTICATED", answer.json().path("code").asText(), token.getKey());
            assertEquals("Bearer", answer.header("WWW-Authenticate"), token.getKey());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoBearerTokenIsNobodys(SuiteService service) {
        for (String header :
                List.of("Bearer", "Bearer ", "Basic a2FwYTprYXBh", "Token x", "Bearer a b", "=", "Digest realm=x")) {
            Answer answer = ask(service, FEED, header);
            assertEquals(401, answer.status(), () -> header + " " + answer);
            assertEquals("application/problem+json", answer.header("Content-Type"), header);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenOf64KilobytesIsRefused(SuiteService service) throws JOSEException {
        for (int size : List.of(30_000, 45_000, 64 * 1024, 200_000)) {
            String token = signed(claims().claim("padding", "x".repeat(size)).build());
            Answer answer = Wire.send(
                    service, List.of("GET " + FEED + " HTTP/1.1", "Authorization: Bearer " + token), new byte[0]);
            Set<Integer> expected = token.length() < 64 * 1024 - 200 ? Set.of(200) : Set.of(431, Wire.HUNG_UP);
            assertTrue(expected.contains(answer.status()), () -> size + " " + answer);
        }
    }

    private static Map<String, String> badTokens() throws JOSEException {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("expired", signed(claims().expirationTime(past()).build()));
        tokens.put("without an end", signed(claims().expirationTime(null).build()));
        tokens.put("not yet valid", signed(claims().notBeforeTime(inAnHour()).build()));
        tokens.put(
                "of another issuer",
                signed(claims().issuer("https://evil.example").build()));
        tokens.put("of no issuer", signed(claims().issuer(null).build()));
        tokens.put("for another audience", signed(claims().audience("other").build()));
        tokens.put("for no audience", signed(claims().audience((String) null).build()));
        tokens.put("by another key", signed(header().build(), claims().build(), othersKey));
        tokens.put(
                "by a key it brings along",
                signed(header().jwk(othersKey.toPublicJWK()).build(), claims().build(), othersKey));
        tokens.put(
                "by a key it says where to get",
                signed(header().jwkURL(URI.create("http://localhost:1/keys")).build(), claims().build(), othersKey));
        tokens.put("by no key", new PlainJWT(claims().build()).serialize());
        tokens.put("by no key, said otherwise", unsigned("nOnE"));
        tokens.put(
                "by the public key as a secret",
                bySecret(issuersKey.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        tokens.put(
                "by the public key's bytes as a secret",
                bySecret(issuersKey.toRSAPublicKey().getEncoded()));
        tokens.put("without its signature", unsigned("RS256"));
        tokens.put(
                "of an unknown extension",
                signed(header().criticalParams(Set.of("exp")).build(), claims().build(), issuersKey));
        String good = signed(claims().build());
        tokens.put("with other claims", otherClaims(good));
        tokens.put("cut off", good.substring(0, good.length() - 5));
        return tokens;
    }

    private static Map<String, String> unreadableTokens() throws JOSEException {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put(
                "named by what no record takes",
                signed(claims().subject("a\u0000b").build()));
        tokens.put(
                "named by too much", signed(claims().subject("x".repeat(5000)).build()));
        tokens.put(
                "of a producer in two lines",
                signed(claims().claim("producer", "VRK\nVRK").build()));
        return tokens;
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("kapa")
                .subject("tunnisteen-testaaja")
                .claim("groups", List.of("kapa-officer"))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(fromNow(Duration.ZERO))
                .expirationTime(inAnHour());
    }

    private static Date inAnHour() {
        return fromNow(Duration.ofHours(1));
    }

    private static Date past() {
        return fromNow(Duration.ofHours(-1));
    }

    private static Date fromNow(Duration time) {
        return Date.from(ISSUERS_CLOCK.instant().plus(time));
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(issuersKey.getKeyID());
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(header().build(), claims, issuersKey);
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String bySecret(byte[] secret) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(issuersKey.getKeyID())
                        .build(),
                claims().build());
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static String unsigned(String algorithm) {
        String header = "{\"alg\":\"%s\",\"kid\":\"%s\"}".formatted(new Algorithm(algorithm), issuersKey.getKeyID());
        return encoded(header) + "." + encoded(claims().build().toString()) + ".";
    }

    private static String otherClaims(String token) {
        String[] parts = token.split("\\.");
        return parts[0] + "."
                + encoded(claims().claim("groups", List.of("ministry-officer"))
                        .build()
                        .toString()) + "." + parts[2];
    }

    private static String encoded(String text) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer ask(SuiteService service, String path, String authorization) {
        return Request.of(service, "GET", path)
                .with("Authorization", authorization)
                .send();
    }
}

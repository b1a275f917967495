package fi.kapa.endtoend;

import static fi.kapa.endtoend.Callers.SCHEDULE;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A token that the issuer made for somebody else opens nothing here. */
@ExtendWith(RunningSuite.class)
class AudienceTest {
    @Test
    void aTokenForSomebodyElseIsRefused() throws IOException, ParseException, JOSEException {
        assertEquals(200, status("kapa"));
        assertEquals(401, status("another-suite"));
    }

    private static int status(String audience) throws IOException, ParseException, JOSEException {
        return given().auth()
                .oauth2(signed(audience))
                .get(SCHEDULE + "/v1/schedule-submissions")
                .statusCode();
    }

    private static String signed(String audience) throws IOException, ParseException, JOSEException {
        RSAKey key = RSAKey.parse(Files.readString(
                Repository.root().resolve("deploy/end-to-end-tests/target/suite-data/issuer/signing-key.json")));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer("http://localhost:8090/kapa")
                        .audience(audience)
                        .subject("paavo")
                        .claim("groups", List.of("kapa-officer"))
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}

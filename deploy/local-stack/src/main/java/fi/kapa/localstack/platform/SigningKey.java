package fi.kapa.localstack.platform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The issuer's RSA key, kept in a file so that tokens outlive a restart. */
final class SigningKey {

    private final RSAKey key;
    private final RSASSASigner signer;

    private SigningKey(RSAKey key) throws JOSEException {
        this.key = key;
        this.signer = new RSASSASigner(key);
    }

    static SigningKey keptIn(Path file) throws IOException, ParseException, JOSEException {
        if (Files.exists(file)) {
            return new SigningKey(RSAKey.parse(Files.readString(file)));
        }
        var key = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, key.toJSONString());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return new SigningKey(key);
    }

    String sign(JWTClaimsSet claims) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        try {
            token.sign(signer);
        } catch (JOSEException failure) {
            throw new IllegalStateException("A token could not be signed", failure);
        }
        return token.serialize();
    }

    /** The public half, as the key set that services read. */
    String publicKeySet() {
        return new JWKSet(key).toString();
    }
}

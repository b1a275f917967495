package fi.kapa.chassis.change;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over several pieces. */
final class Hashes {
    private Hashes() {}

    static byte[] sha256(byte[]... pieces) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] piece : pieces) {
                digest.update(piece);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

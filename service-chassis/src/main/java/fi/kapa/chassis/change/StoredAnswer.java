package fi.kapa.chassis.change;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An answer as it is sent and, under its idempotency key, kept. */
record StoredAnswer(
        byte[] requestHash,
        int status,
        @Nullable String location,
        @Nullable String etag,
        byte[] body) {
    /** Whether it was given to the very request of this hash. */
    boolean isTo(byte[] hash) {
        return Arrays.equals(requestHash, hash);
    }
}

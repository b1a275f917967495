package fi.kapa.chassis.change;

import org.jspecify.annotations.Nullable;

/** An answer as it is sent and, under its idempotency key, kept. */
record StoredAnswer(
        byte[] requestHash,
        int status,
        @Nullable String location,
        @Nullable String etag,
        byte[] body) {}

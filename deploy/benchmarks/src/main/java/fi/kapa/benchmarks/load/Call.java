package fi.kapa.benchmarks.load;

import io.vertx.core.http.HttpMethod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param key its Idempotency-Key
 */
public record Call(
        HttpMethod method,
        String path,
        @Nullable String body,
        @Nullable String key) {

    public static Call get(String path) {
        return new Call(HttpMethod.GET, path, null, null);
    }

    /** A POST that is done once. */
    public static Call post(String path, String body) {
        return new Call(HttpMethod.POST, path, body, UUID.randomUUID().toString());
    }
}

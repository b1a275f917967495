package fi.kapa.chassis.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused: its HTTP status, its language-free code and all its defects. Title and detail of each language are in the
 * bundles under {@code problem.CODE.title} and {@code problem.CODE.detail}.
 *
 * @param retryAfterSeconds when the caller may try again, where that is known
 */
public record Refusal(
        int status,
        String code,
        List<Object> arguments,
        List<Defect> defects,
        @Nullable Integer retryAfterSeconds) {

    public static Refusal of(int status, String code, Object... arguments) {
        return new Refusal(status, code, List.of(arguments), List.of(), null);
    }

    public static Refusal invalid(List<Defect> defects) {
        return new Refusal(400, "INVALID_INPUT", List.of(), List.copyOf(defects), null);
    }

    public static Refusal invalid(Defect... defects) {
        return invalid(List.of(defects));
    }

    /** Also what the caller may not know exists. */
    public static Refusal notFound() {
        return of(404, "NOT_FOUND");
    }

    public static Refusal forbidden() {
        return of(403, "FORBIDDEN");
    }

    public static Refusal conflict(String code, Object... arguments) {
        return of(409, code, arguments);
    }

    public static Refusal tooMany(int retryAfterSeconds) {
        return new Refusal(429, "TOO_MANY_REQUESTS", List.of(), List.of(), retryAfterSeconds);
    }

    public static Refusal unavailable(int retryAfterSeconds) {
        return new Refusal(503, "UNAVAILABLE", List.of(), List.of(), retryAfterSeconds);
    }

    public RefusedException exception() {
        return new RefusedException(this);
    }
}

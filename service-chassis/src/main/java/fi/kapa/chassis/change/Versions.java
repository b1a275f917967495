package fi.kapa.chassis.change;

import fi.kapa.chassis.problem.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** ETags of versioned resources: If-Match before a change, If-None-Match on reading. */
@Singleton
class Versions {
    private final RoutingContext request;

    Versions(RoutingContext request) {
        this.request = request;
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * For PUT, proposals and decisions: the caller must say which version is meant.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 428 without If-Match, 412 when it names another version
     */
    void require(long version) {
        if (header(HttpHeaders.IF_MATCH) == null) {
            throw Refusal.of(428, "PRECONDITION_REQUIRED").exception();
        }
        honour(version);
    }

    /**
     * For other steps: If-Match may be sent.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 412 when it names another version
     */
    void honour(long version) {
        String wanted = header(HttpHeaders.IF_MATCH);
        if (wanted != null && !names(wanted, version, false)) {
            throw Refusal.of(412, "PRECONDITION_FAILED").exception();
        }
    }

    /** The resource with its ETag, or 304 when the caller has it already. */
    Response read(long version, Object body) {
        String known = header(HttpHeaders.IF_NONE_MATCH);
        Response.ResponseBuilder answer =
                known != null && names(known, version, true) ? Response.notModified() : Response.ok(body);
        return answer.header(HttpHeaders.ETAG, etag(version)).build();
    }

    private @Nullable String header(String name) {
        return request.request().getHeader(name);
    }

    /** Weak comparison for reading, strong for changing (RFC 9110). */
    private static boolean names(String header, long version, boolean weak) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(tag -> weak && tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag(version)));
    }
}

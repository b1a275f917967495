package fi.kapa.chassis.change;

import fi.kapa.chassis.problem.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** ETags of versioned resources: If-Match before a change, If-None-Match on reading. */
@Singleton
class Versions {
    /** Between a version and a day. */
    private static final char DAY = '.';

    private final RoutingContext request;

    Versions(RoutingContext request) {
        this.request = request;
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** Of what is another on another day although nothing was changed; the version may be named by it too. */
    private static String etag(long version, LocalDate day) {
        return "\"" + version + DAY + day + "\"";
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
        if (wanted != null
                && tags(wanted)
                        .noneMatch(tag ->
                                tag.equals("*") || tag.equals(etag(version)) || tag.startsWith("\"" + version + DAY))) {
            throw Refusal.of(412, "PRECONDITION_FAILED").exception();
        }
    }

    /** The resource with its ETag, or 304 when the caller has it already. */
    Response read(long version, Object body) {
        return read(etag(version), body);
    }

    Response read(long version, LocalDate day, Object body) {
        return read(etag(version, day), body);
    }

    /** By weak comparison (RFC 9110). What is said in a language is sent anew, for the caller may have it in another. */
    private Response read(String etag, Object body) {
        String known = header(HttpHeaders.IF_NONE_MATCH);
        boolean had = known != null
                && !request.response().headers().contains(HttpHeaders.CONTENT_LANGUAGE)
                && tags(known)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
        Response.ResponseBuilder answer = had ? Response.notModified() : Response.ok(body);
        return answer.header(HttpHeaders.ETAG, etag).build();
    }

    private @Nullable String header(String name) {
        return request.request().getHeader(name);
    }

    private static Stream<String> tags(String header) {
        return Arrays.stream(header.split(",")).map(String::strip);
    }
}

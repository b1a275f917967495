package fi.kapa.chassis.change;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * The message that brought a change through the trusted security server, for the audit trail.
 *
 * @param member the client that sent it
 */
record XRoadMessage(
        @Nullable String member,
        @Nullable String id,
        @Nullable String userId,
        @Nullable String issue,
        @Nullable String representedParty) {
    static final XRoadMessage NONE = new XRoadMessage(null, null, null, null, null);

    /** @param member null when the request did not come through the security server; its headers mean nothing then */
    static XRoadMessage of(HttpServerRequest request, @Nullable String member) {
        return member == null
                ? NONE
                : new XRoadMessage(
                        member,
                        request.getHeader("X-Road-Id"),
                        request.getHeader("X-Road-UserId"),
                        request.getHeader("X-Road-Issue"),
                        request.getHeader("X-Road-Represented-Party"));
    }
}

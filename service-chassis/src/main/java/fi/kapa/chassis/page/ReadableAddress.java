package fi.kapa.chassis.page;

import fi.kapa.chassis.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an address with a NUL in it: no text has one, and the database takes none. */
class ReadableAddress {
    private static final String NUL = "%00";

    /** After the gate, which judges whether the caller is known at all. */
    @ServerRequestFilter(preMatching = true, priority = 6000)
    public void judge(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        if (address.getRawPath().contains(NUL)) {
            throw Refusal.notFound().exception();
        }
        if (address.getRawQuery() != null && address.getRawQuery().contains(NUL)) {
            throw Refusal.of(400, "MALFORMED_REQUEST").exception();
        }
    }
}

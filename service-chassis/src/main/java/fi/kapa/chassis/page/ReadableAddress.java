package fi.kapa.chassis.page;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an address with a NUL in it, which no text has and the database does not take, and a query parameter that says nothing. */
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

    /** An empty parameter would otherwise pass for one that is absent, and a filter left empty by mistake answer everything. */
    @ServerRequestFilter
    public void judgeParameters(ContainerRequestContext request) {
        List<Defect> empty = request.getUriInfo().getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().contains(""))
                .map(parameter -> Defect.at(parameter.getKey(), "REQUIRED"))
                .toList();
        if (!empty.isEmpty()) {
            throw Refusal.invalid(empty).exception();
        }
    }
}

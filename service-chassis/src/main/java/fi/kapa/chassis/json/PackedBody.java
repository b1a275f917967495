package fi.kapa.chassis.json;

import fi.kapa.chassis.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that would have to be unpacked first: a small one may grow without end. */
class PackedBody {
    @ServerRequestFilter
    public void judge(ContainerRequestContext request) {
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        boolean packed = coding != null && !coding.equalsIgnoreCase("identity");
        if (packed && request.getHeaderString(HttpHeaders.CONTENT_TYPE) != null) {
            throw Refusal.of(415, "UNSUPPORTED_MEDIA_TYPE").exception();
        }
    }
}

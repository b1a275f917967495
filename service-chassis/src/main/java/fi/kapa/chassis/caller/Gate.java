package fi.kapa.chassis.caller;

import fi.kapa.chassis.json.BodyReader;
import fi.kapa.chassis.problem.Refusal;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.config.ConfigMapping;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What is judged of every request before its route: whether the caller is known, how often it asks, and how large the body is. */
class Gate {
    private final SecurityIdentity identity;
    private final RateLimits limits;
    private final Set<String> publicRoutes;
    private final Set<String> largeBodies;

    Gate(SecurityIdentity identity, RateLimits limits, Settings settings) {
        this.identity = identity;
        this.limits = limits;
        this.publicRoutes = settings.publicRoutes().orElse(Set.of());
        this.largeBodies = settings.largeBodies().orElse(Set.of());
    }

    @ServerRequestFilter(preMatching = true)
    public void judge(ContainerRequestContext request, RoutingContext context) {
        String path = request.getUriInfo().getPath();
        if (path.startsWith("/v1/")) {
            identify(request, context, path);
        }
        if (tooLarge(request) && !matches(largeBodies, request.getMethod() + " " + path)) {
            throw Refusal.of(413, "BODY_TOO_LARGE", BodyReader.MOST).exception();
        }
    }

    private void identify(ContainerRequestContext request, RoutingContext context, String path) {
        if (!identity.isAnonymous()) {
            Caller caller = CurrentCaller.caller(identity);
            describe(caller, request);
            limits.count(caller, context);
        } else if (matches(publicRoutes, (isHead(request) ? HttpMethod.GET : request.getMethod()) + " " + path)) {
            limits.countAddress(context);
        } else {
            throw new UnauthorizedException();
        }
    }

    /** What may be read may be asked after. */
    private static boolean isHead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.HEAD);
    }

    /** For the log. */
    private static void describe(Caller caller, ContainerRequestContext request) {
        caller.organisation().ifPresent(organisation -> MDC.put("organisation", organisation.toString()));
        String xRoadId = request.getHeaderString("X-Road-Id");
        if (caller.xRoadMember() != null && xRoadId != null) {
            MDC.put("xRoadId", xRoadId);
        }
    }

    private static boolean tooLarge(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length != null
                && length.length() > 6
                && (length.length() > 18 || Long.parseLong(length) > BodyReader.MOST);
    }

    /** A route is {@code METHOD /path}, where a final {@code *} stands for anything. */
    private static boolean matches(Set<String> routes, String route) {
        return routes.stream()
                .anyMatch(known -> known.endsWith("*")
                        ? route.startsWith(known.substring(0, known.length() - 1))
                        : route.equals(known));
    }

    /** Exceptions to the rule of the gate. */
    @ConfigMapping(prefix = "kapa.gate")
    interface Settings {
        /** Routes that need no token. */
        Optional<Set<String>> publicRoutes();

        /** Routes whose bodies may exceed 1 MiB; they enforce a limit of their own. */
        Optional<Set<String>> largeBodies();
    }
}

package fi.kapa.chassis.problem;

import fi.kapa.chassis.standard.Language;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every refusal and accident of the REST layer becomes one problem here. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private final Problems problems;
    private final Routes routes;
    private final Congestion congestion;

    ProblemMappers(Problems problems, Routes routes, Congestion congestion) {
        this.problems = problems;
        this.routes = routes;
        this.congestion = congestion;
    }

    @ServerExceptionMapper
    Response refused(RefusedException refused, RoutingContext context) {
        return answer(refused.refusal(), context);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(Exception unauthenticated, RoutingContext context) {
        return answer(Refusal.of(401, "UNAUTHENTICATED"), context);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, RoutingContext context) {
        return answer(Refusal.forbidden(), context);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException refused, RoutingContext context) {
        if (refused.getCause() instanceof RefusedException byConverter) {
            return answer(byConverter.refusal(), context);
        }
        int status = refused.getResponse().getStatus();
        if (status == 404 || status == 405) {
            return unrouted(context);
        }
        return answer(refusal(status, refused), context);
    }

    /** There is no such path, or it speaks other verbs. */
    private Response unrouted(RoutingContext context) {
        Set<String> verbs = routes.verbs(context.request().path());
        return verbs.isEmpty() || verbs.contains(context.request().method().name())
                ? answer(Refusal.notFound(), context)
                : builder(Refusal.of(405, "METHOD_NOT_ALLOWED"), context)
                        .header(HttpHeaders.ALLOW, String.join(", ", verbs))
                        .build();
    }

    @ServerExceptionMapper
    Response accident(Throwable accident, RoutingContext context) {
        if (Outage.isBehind(accident)) {
            congestion.databaseAway(context);
        }
        return answer(accident(accident), context);
    }

    /** The refusal that a framework means by a status; a status that is no refusal is an accident. */
    static Refusal refusal(int status, @Nullable Throwable cause) {
        return switch (status) {
            case 400 -> Refusal.of(400, "MALFORMED_REQUEST");
            case 401 -> Refusal.of(401, "UNAUTHENTICATED");
            case 403 -> Refusal.forbidden();
            case 404 -> Refusal.notFound();
            case 405 -> Refusal.of(405, "METHOD_NOT_ALLOWED");
            case 406 -> Refusal.of(406, "NOT_ACCEPTABLE");
            case 413 -> Refusal.of(413, "BODY_TOO_LARGE");
            case 415 -> Refusal.of(415, "UNSUPPORTED_MEDIA_TYPE");
            default ->
                status > 400 && status < 500
                        ? Refusal.of(status, "MALFORMED_REQUEST")
                        : accident(cause == null ? new IllegalStateException("Status " + status) : cause);
        };
    }

    private static Refusal accident(Throwable accident) {
        if (Outage.isBehind(accident)) {
            LOG.warnf("Answered 503, the database is away: %s", accident.getMessage());
            return Refusal.unavailable(5);
        }
        LOG.error("Answered 500", accident);
        return Refusal.of(500, "INTERNAL_ERROR");
    }

    private Response answer(Refusal refusal, RoutingContext context) {
        return builder(refusal, context).build();
    }

    private Response.ResponseBuilder builder(Refusal refusal, RoutingContext context) {
        Language language = Language.accepted(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(problems.bytes(refusal, language, context.request().path(), Traces.of(context)));
        if (refusal.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.retryAfterSeconds() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
        }
        return answer;
    }
}

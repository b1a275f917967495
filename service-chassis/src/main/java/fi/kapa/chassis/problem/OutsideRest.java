package fi.kapa.chassis.problem;

import fi.kapa.chassis.standard.Language;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Problems for what fails before or beside the REST layer: a bad token on any path, and paths that nothing serves. */
@Singleton
class OutsideRest {
    private final Problems problems;

    OutsideRest(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        router.route().last().handler(context -> answer(context, Refusal.notFound()));
    }

    private void failed(RoutingContext context) {
        if (!context.response().headWritten()) {
            answer(context, refusal(context.failure(), context.statusCode()));
        }
    }

    private static Refusal refusal(@Nullable Throwable failure, int status) {
        return switch (failure) {
            case AuthenticationFailedException unknown -> Refusal.of(401, "UNAUTHENTICATED");
            case UnauthorizedException unknown -> Refusal.of(401, "UNAUTHENTICATED");
            case ForbiddenException forbidden -> Refusal.forbidden();
            case RefusedException refused -> refused.refusal();
            case null -> ProblemMappers.refusal(status, null);
            case Throwable accident -> ProblemMappers.refusal(status, accident);
        };
    }

    private void answer(RoutingContext context, Refusal refusal) {
        Language language = Language.accepted(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        if (refusal.status() == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        }
        if (refusal.retryAfterSeconds() != null) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
        }
        context.response()
                .setStatusCode(refusal.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader("Content-Language", language.code())
                .putHeader(HttpHeaders.VARY, "Accept-Language")
                .end(io.vertx.core.buffer.Buffer.buffer(
                        problems.bytes(refusal, language, context.request().path(), Traces.of(context))));
    }
}

package fi.kapa.chassis.json;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Small bodies are complete before a worker takes the request up, so that none waits for what is still on its way. */
@Singleton
class SmallBodies {
    /** Bytes in decimal: at most 99 999. */
    private static final Pattern SMALL = Pattern.compile("0*[0-9]{1,5}");

    /** Who has not sent it by then is taken to have gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    void register(@Observes Router router) {
        router.route("/v1/*").order(Integer.MIN_VALUE + 2).handler(SmallBodies::read);
    }

    private static void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isSmall(request)) {
            context.next();
            return;
        }
        Future<Buffer> body = request.body();
        // Quarkus holds a request back until somebody asks for its body, and does not take this for asking.
        request.resume();
        body.timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(complete -> {
                    ((RoutingContextInternal) context).setBody(complete);
                    context.next();
                })
                .onFailure(gone -> request.connection().close());
    }

    /** Who asks first whether to send the body is answered by whoever reads it. */
    private static boolean isSmall(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && SMALL.matcher(length).matches() && request.getHeader(HttpHeaders.EXPECT) == null;
    }
}

package fi.kapa.chassis.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The trace id of each request (W3C Trace Context): taken over from the caller or made here, put on logs, problems and events. */
@Singleton
public final class Traces {
    private static final String KEY = "kapa.trace-id";
    private static final Pattern PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
    private static final HexFormat HEX = HexFormat.of();
    private static final String NONE = "0".repeat(32);

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    begin(context);
                    context.next();
                },
                1000);
    }

    private static void begin(RoutingContext context) {
        SpanContext span = Span.current().getSpanContext();
        String id = span.isValid()
                ? span.getTraceId()
                : fromParent(context.request().getHeader("traceparent"));
        context.put(KEY, id);
        MDC.put("traceId", id);
    }

    private static String fromParent(@Nullable String traceparent) {
        Matcher parent = PARENT.matcher(traceparent == null ? "" : traceparent);
        return parent.matches() && !parent.group(1).equals(NONE) ? parent.group(1) : fresh();
    }

    /** A new trace id: 32 hexadecimal digits. */
    public static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong() | 1);
    }

    /** The traceparent of a step of this trace: the one under way, where tracing is on. */
    public static String parent(String traceId) {
        SpanContext span = Span.current().getSpanContext();
        if (span.getTraceId().equals(traceId)) {
            return "00-%s-%s-%s"
                    .formatted(traceId, span.getSpanId(), span.getTraceFlags().asHex());
        }
        return "00-" + traceId + "-"
                + HEX.toHexDigits(ThreadLocalRandom.current().nextLong() | 1) + "-01";
    }

    /** The trace id of a traceparent, a new one when it has none. */
    public static String of(@Nullable String traceparent) {
        return fromParent(traceparent);
    }

    /** The trace id of a request. */
    public static String of(RoutingContext context) {
        String id = context.get(KEY);
        return id == null ? fresh() : id;
    }
}

package fi.kapa.chassis.trace;

import fi.kapa.chassis.problem.Traces;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a trace that no request makes. They go on where an event or a row says that the trace is: in the log by its id and, where tracing is
 * switched on, as spans.
 */
@Singleton
public class Steps {
    private static final TextMapGetter<String> TRACEPARENT = new Traceparent();

    private final Tracer tracer;
    private final boolean off;

    Steps(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this.tracer = telemetry.getTracer("fi.kapa");
        this.off = off;
    }

    /** Does the work as a step of a trace. */
    public void within(String traceparent, String name, SpanKind kind, Runnable work) {
        within(traceparent, name, kind, () -> {
            work.run();
            return work;
        });
    }

    /** Finds something out as a step of a trace. */
    public <T> T within(String traceparent, String name, SpanKind kind, Supplier<T> work) {
        return off ? logged(Traces.of(traceparent), work) : spanned(begin(traceparent, name, kind), work);
    }

    /** Begins a step that the caller ends, maybe on another thread. */
    public Span begin(String traceparent, String name, SpanKind kind) {
        return off
                ? Span.getInvalid()
                : tracer.spanBuilder(name)
                        .setSpanKind(kind)
                        .setParent(W3CTraceContextPropagator.getInstance()
                                .extract(Context.root(), traceparent, TRACEPARENT))
                        .startSpan();
    }

    private static <T> T logged(String traceId, Supplier<T> work) {
        MDC.put("traceId", traceId);
        try {
            return work.get();
        } finally {
            MDC.remove("traceId");
        }
    }

    /** A span that is current is told to the log by the extension. */
    private static <T> T spanned(Span span, Supplier<T> work) {
        try (Scope _ = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException failed) {
            span.setStatus(StatusCode.ERROR);
            throw failed;
        } finally {
            span.end();
        }
    }

    private static final class Traceparent implements TextMapGetter<String> {
        @Override
        public Iterable<String> keys(String traceparent) {
            return Set.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return key.equals("traceparent") ? traceparent : null;
        }
    }
}

package fi.kapa.chassis.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kapa.chassis.sample.Sample;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Sample.class)
class StepsTest {
    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE_ID + "-00f067aa0ba902b7-01";

    @Inject
    Steps steps;

    @Test
    void whatIsLoggedWithinAStepHasTheTraceIdAndWhatComesAfterHasNone() {
        assertEquals(TRACE_ID, steps.within(TRACEPARENT, "test", SpanKind.INTERNAL, () -> MDC.get("traceId")));
        assertNull(MDC.get("traceId"));
        Runnable failing = () -> {
            throw new IllegalStateException("no");
        };
        assertThrows(IllegalStateException.class, () -> steps.within(TRACEPARENT, "test", SpanKind.INTERNAL, failing));
        assertNull(MDC.get("traceId"));
    }

    @Test
    void unlessItIsSwitchedOnNothingIsTraced() {
        assertFalse(steps.within(
                TRACEPARENT, "test", SpanKind.INTERNAL, () -> Span.current().isRecording()));
        assertFalse(steps.begin(TRACEPARENT, "test", SpanKind.PRODUCER).isRecording());
    }
}

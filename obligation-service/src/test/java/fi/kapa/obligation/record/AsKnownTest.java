package fi.kapa.obligation.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsKnownTest {
    private static final Instant FIRST = Instant.parse("2017-09-01T09:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(60);

    private List<Instant> versions = List.of(FIRST, SECOND);
    private final AsKnown<Instant, List<Instant>> known = new AsKnown<>(() -> versions, at -> at, List::copyOf);

    @Test
    void whatWasRecordedLaterIsNotKnown() {
        assertEquals(List.of(), known.at(FIRST.minusNanos(1)));
        assertEquals(List.of(FIRST), known.at(FIRST));
        assertEquals(List.of(FIRST), known.at(SECOND.minusNanos(1)));
        assertEquals(List.of(FIRST, SECOND), known.at(Instant.MAX));
    }

    @Test
    void theVerySameValueIsGivenWhileTheVersionsAreTheSame() {
        assertSame(known.at(SECOND), known.at(SECOND.plusSeconds(1)));
        assertSame(known.at(FIRST), known.at(FIRST.plusSeconds(1)));
        assertNotSame(known.at(FIRST), known.at(SECOND));
    }

    @Test
    void anEqualValueIsTheVerySameAfterTheVersionsWereReadAgain() {
        List<Instant> before = known.at(SECOND);
        versions = new ArrayList<>(versions);
        assertSame(before, known.at(SECOND));
        versions = new ArrayList<>(versions);
        assertSame(before, known.at(SECOND));
    }

    @Test
    void otherVersionsMakeAnotherValue() {
        List<Instant> before = known.at(FIRST);
        versions = List.of(FIRST.minusSeconds(1));
        assertEquals(List.of(FIRST.minusSeconds(1)), known.at(FIRST));
        assertEquals(List.of(FIRST), before);
    }
}

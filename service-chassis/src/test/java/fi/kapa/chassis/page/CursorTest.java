package fi.kapa.chassis.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kapa.chassis.problem.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CursorTest {
    @Test
    void aPartIsReadAsTheParameterThatItCameFrom() {
        assertEquals(LocalDate.of(2017, 6, 1), Cursor.part(LocalDate.class, "2017-06-01"));
    }

    @ParameterizedTest
    @CsvSource({"+999999999-12-31, +1000000-01-01T00:00:00Z", "0000-01-01, -1000-01-01T00:00:00Z", "x, x"})
    void aPartThatNoParameterCouldBeIsBroken(String day, String instant) {
        refused(LocalDate.class, day);
        refused(Instant.class, instant);
        refused(UUID.class, day);
    }

    private static void refused(Class<?> type, String text) {
        RefusedException refused = assertThrows(RefusedException.class, () -> Cursor.part(type, text));
        assertEquals("INVALID_CURSOR", refused.refusal().defects().getFirst().code());
    }
}

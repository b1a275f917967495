package fi.kapa.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDateTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        // now (UTC), date, time of day in Helsinki then
        "2026-01-15T10:00:00Z, 2016-09-15, 12:00",
        "2026-07-15T10:00:00Z, 2016-12-15, 13:00",
        "2026-07-15T21:30:00Z, 2016-09-15, 00:30",
        "2026-01-15T21:59:59Z, 2017-07-02, 23:59:59",
        // The clocks skip from three to four that night.
        "2026-01-15T01:30:00Z, 2017-03-26, 04:30"
    })
    void theTimeOfDayInHelsinkiStays(Instant now, LocalDate date, LocalTime timeOfDay) {
        var then = now.plus(BusinessDate.offsetTo(date, now)).atZone(HELSINKI);

        assertEquals(date, then.toLocalDate());
        assertEquals(timeOfDay, then.toLocalTime());
    }

    @Test
    void aDateNeverSetIsNotThere() {
        assertTrue(at("2026-01-15T10:00:00Z").today().isEmpty());
    }

    @Test
    void theFirstDateIsKeptAsAnIsoDuration() throws Exception {
        at("2026-01-15T10:00:00Z").moveTo(LocalDate.of(2016, 9, 15));

        String kept = Files.readString(folder.resolve("offset")).strip();
        assertEquals(
                Duration.between(Instant.parse("2026-01-15T10:00:00Z"), Instant.parse("2016-09-15T09:00:00Z")),
                Duration.parse(kept));
        assertEquals(
                LocalDate.of(2016, 9, 15), at("2026-01-15T10:00:00Z").today().orElseThrow());
    }

    @Test
    void theDateGoesOnWithRealTime() {
        at("2026-01-15T10:00:00Z").moveTo(LocalDate.of(2016, 9, 15));

        assertEquals(
                LocalDate.of(2016, 9, 17), at("2026-01-17T10:00:00Z").today().orElseThrow());
    }

    @Test
    void theDateMovesForward() {
        at("2026-01-15T10:00:00Z").moveTo(LocalDate.of(2016, 9, 15));

        var move = at("2026-01-15T11:00:00Z").moveTo(LocalDate.of(2017, 7, 2));

        assertEquals(new BusinessDate.Moved(LocalDate.of(2017, 7, 2)), move);
        assertEquals(
                LocalDate.of(2017, 7, 2), at("2026-01-15T12:00:00Z").today().orElseThrow());
    }

    @Test
    void theDateNeverMovesBack() throws Exception {
        at("2026-01-15T10:00:00Z").moveTo(LocalDate.of(2017, 7, 2));
        String before = Files.readString(folder.resolve("offset"));

        var move = at("2026-01-15T10:00:00Z").moveTo(LocalDate.of(2017, 7, 1));

        var refused = assertInstanceOf(BusinessDate.TooEarly.class, move);
        assertTrue(
                refused.sentence().contains("2017-07-02") && refused.sentence().contains("--fresh"));
        assertEquals(before, Files.readString(folder.resolve("offset")));
    }

    @Test
    void theSameDateAgainChangesNothing() throws Exception {
        at("2026-01-15T10:00:00Z").moveTo(LocalDate.of(2017, 7, 2));
        String before = Files.readString(folder.resolve("offset"));

        at("2026-01-15T15:00:00Z").moveTo(LocalDate.of(2017, 7, 2));

        assertEquals(before, Files.readString(folder.resolve("offset")));
    }

    private BusinessDate at(String now) {
        return new BusinessDate(folder.resolve("offset"), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}

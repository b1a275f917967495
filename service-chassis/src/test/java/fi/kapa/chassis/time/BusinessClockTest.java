package fi.kapa.chassis.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Business time while the real clock runs, leaps by an hour, and the clocks of Finland are changed. */
class BusinessClockTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TEN_YEARS_AGO = Duration.ofDays(-3653);

    @TempDir
    private Path folder;

    private Path offsetFile;
    private Clock clock;
    private Instant real = Instant.parse("2026-09-15T09:30:00Z");

    @BeforeEach
    void theDateWasMoved() throws IOException {
        InstantSource source = () -> real;
        offsetFile = folder.resolve("offset");
        clock = new BusinessClock(source.withZone(ZoneOffset.UTC), Optional.of(offsetFile));
        move(TEN_YEARS_AGO);
    }

    @Test
    void itIsRealTimeToTheMicrosecondMovedByTheOffset() {
        real = real.plusNanos(123_456_789);

        assertEquals(Instant.parse("2016-09-14T09:30:00.123456Z"), clock.instant());
    }

    @Test
    void aDateThatIsMovedHoldsAFifthOfASecondLater() throws IOException {
        Instant before = clock.instant();
        move(TEN_YEARS_AGO.plusDays(1));
        real = real.plusMillis(200);
        assertEquals(before.plusMillis(200), clock.instant());

        real = real.plusMillis(1);
        assertEquals(before.plusMillis(201).plus(Duration.ofDays(1)), clock.instant());
    }

    @Test
    void whenTheRealClockLeapsAnHourForwardSoDoesBusinessTimeAndNoMoreThanThat() {
        Instant before = clock.instant();
        real = real.plus(HOUR);

        assertEquals(before.plus(HOUR), clock.instant());
    }

    @Test
    void whenTheRealClockLeapsAnHourBackSoDoesBusinessTimeAndNoMoreThanThat() throws IOException {
        Instant before = clock.instant();
        Files.delete(offsetFile);
        real = real.minus(HOUR);

        assertEquals(before.minus(HOUR), clock.instant());
    }

    @Test
    void aDateThatIsMovedHoldsAtOnceAlthoughTheRealClockHasLeaptAnHourBack() throws IOException {
        Instant before = clock.instant();
        move(TEN_YEARS_AGO.plusDays(1));
        real = real.minus(HOUR);

        assertEquals(before.minus(HOUR).plus(Duration.ofDays(1)), clock.instant());
    }

    @ParameterizedTest(name = "{0} is {1} in Helsinki")
    @CsvSource({
        "2016-10-29T20:59:59.999999Z, 2016-10-29T23:59:59.999999",
        "2016-10-29T21:00:00Z,        2016-10-30T00:00",
        "2016-10-30T00:59:59.999999Z, 2016-10-30T03:59:59.999999",
        "2016-10-30T01:00:00Z,        2016-10-30T03:00",
        "2016-10-30T21:59:59.999999Z, 2016-10-30T23:59:59.999999",
        "2016-10-30T22:00:00Z,        2016-10-31T00:00"
    })
    void theDayOnWhichAnHourComesTwiceHasTwentyFive(Instant business, LocalDateTime local) throws IOException {
        move(Duration.between(real, business));

        assertEquals(local, LocalDateTime.now(clock));
    }

    @ParameterizedTest(name = "{0} is {1} in Helsinki")
    @CsvSource({
        "2017-03-25T21:59:59.999999Z, 2017-03-25T23:59:59.999999",
        "2017-03-25T22:00:00Z,        2017-03-26T00:00",
        "2017-03-26T00:59:59.999999Z, 2017-03-26T02:59:59.999999",
        "2017-03-26T01:00:00Z,        2017-03-26T04:00",
        "2017-03-26T20:59:59.999999Z, 2017-03-26T23:59:59.999999",
        "2017-03-26T21:00:00Z,        2017-03-27T00:00"
    })
    void theDayOnWhichAnHourIsLeftOutHasTwentyThree(Instant business, LocalDateTime local) throws IOException {
        move(Duration.between(real, business));

        assertEquals(local, LocalDateTime.now(clock));
    }

    @Test
    void aChangeOfTheClocksOnTheRealDayIsNoneOnTheBusinessDay() throws IOException {
        real = Instant.parse("2026-10-25T00:59:59Z");
        move(Duration.between(real, Instant.parse("2017-06-30T20:59:59Z")));
        assertEquals(LocalDateTime.parse("2017-06-30T23:59:59"), LocalDateTime.now(clock));

        real = real.plusSeconds(1);
        assertEquals(LocalDateTime.parse("2017-07-01T00:00"), LocalDateTime.now(clock));
    }

    private void move(Duration offset) throws IOException {
        Files.writeString(offsetFile, offset.toString());
    }
}

package fi.kapa.chassis.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The clock of business dates, {@code recordedAt} and event times: real time plus an offset, to the microsecond, in Europe/Helsinki. The
 * offset is read from a file that may change while the service runs; without a file it is zero.
 */
final class BusinessClock extends Clock {
    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Duration REREAD = Duration.ofMillis(200);

    private final Clock real;
    private final Optional<Path> offsetFile;
    private final ZoneId zone;
    private volatile Reading reading = new Reading(Instant.MIN, Duration.ZERO);

    BusinessClock(Clock real, Optional<Path> offsetFile) {
        this(real, offsetFile, HELSINKI);
    }

    private BusinessClock(Clock real, Optional<Path> offsetFile, ZoneId zone) {
        this.real = real;
        this.offsetFile = offsetFile;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return other.equals(zone) ? this : new BusinessClock(real, offsetFile, other);
    }

    @Override
    public Instant instant() {
        Instant now = real.instant().truncatedTo(ChronoUnit.MICROS);
        return now.plus(offset(now));
    }

    private Duration offset(Instant now) {
        if (offsetFile.isEmpty()) {
            return Duration.ZERO;
        }
        Reading last = reading;
        if (last.at().isBefore(now.minus(REREAD)) || last.at().isAfter(now)) {
            last = new Reading(now, read(offsetFile.get(), last.offset()));
            reading = last;
        }
        return last.offset();
    }

    private static Duration read(Path file, Duration otherwise) {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException absent) {
            return otherwise;
        } catch (IOException unreadable) {
            throw new IllegalStateException("The business date's offset cannot be read from " + file, unreadable);
        }
    }

    private record Reading(Instant at, Duration offset) {}
}

package fi.kapa.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The date on which the suite works: real time and an offset, kept in a file that every service reads again and again. It
 * moves forward only, because nothing that was decided on a day may come to lie in the future.
 */
public final class BusinessDate {

    static final LocalDate AT_FIRST_START = LocalDate.of(2016, 9, 15);

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final Path file;
    private final Clock clock;

    BusinessDate(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    sealed interface Move {}

    record Moved(LocalDate to) implements Move {}

    record TooEarly(LocalDate today, LocalDate asked) implements Move {

        String sentence() {
            return ("The business date is %s and moves forward only: choose that day or a later one, or start anew with"
                            + " ./suite run --fresh --date %s.")
                    .formatted(today, asked);
        }
    }

    /** At the first start any date goes; later the same day is no move at all. */
    Move moveTo(LocalDate date) {
        var today = today();
        if (today.isPresent() && date.isBefore(today.get())) {
            return new TooEarly(today.get(), date);
        }
        if (today.isEmpty() || date.isAfter(today.get())) {
            write(offsetTo(date, clock.instant()));
        }
        return new Moved(date);
    }

    /** Empty before the first start. */
    Optional<LocalDate> today() {
        return read().map(offset -> LocalDate.ofInstant(clock.instant().plus(offset), HELSINKI));
    }

    Path file() {
        return file;
    }

    /** The time of day in Helsinki stays what it is; where that day skips it, an hour later. */
    static Duration offsetTo(LocalDate date, Instant now) {
        var then = now.atZone(HELSINKI).toLocalTime().atDate(date).atZone(HELSINKI);
        return Duration.between(now, then.toInstant());
    }

    private Optional<Duration> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(Duration.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("The business date cannot be read from " + file, failure);
        }
    }

    private void write(Duration offset) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(unfinished, offset + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("The business date cannot be kept in " + file, failure);
        }
    }
}

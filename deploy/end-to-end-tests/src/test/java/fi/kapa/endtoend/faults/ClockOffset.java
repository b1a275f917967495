package fi.kapa.endtoend.faults;

import fi.kapa.endtoend.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** What the running suite's clocks differ by from the real one, moved as {@code ./suite date} does it, though not by whole days. */
final class ClockOffset {
    private static final Path FILE =
            Repository.root().resolve("deploy/end-to-end-tests/target/suite-data/clock-offset");

    private ClockOffset() {}

    static void nowIs(Instant instant) {
        set(Duration.between(Instant.now(), instant));
    }

    /** Forward, or back when it is negative. */
    static void moveBy(Duration jump) {
        try {
            set(Duration.parse(Files.readString(FILE).strip()).plus(jump));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void set(Duration offset) {
        try {
            Path unfinished = FILE.resolveSibling("clock-offset.unfinished");
            Files.writeString(unfinished, offset + "\n");
            Files.move(unfinished, FILE, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

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
        try {
            Path unfinished = FILE.resolveSibling("clock-offset.unfinished");
            Files.writeString(unfinished, Duration.between(Instant.now(), instant) + "\n");
            Files.move(unfinished, FILE, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

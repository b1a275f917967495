package fi.kapa.chassis.test;

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
import java.time.ZonedDateTime;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Moves the business date of the service under test. */
public final class BusinessDate {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private BusinessDate() {}

    /** Sets the day, at the present time of day, and waits until the service's clock shows it. */
    public static void set(LocalDate day, Clock serviceClock) {
        Path file = Path.of(ConfigProvider.getConfig().getValue("kapa.clock.offset-file", String.class));
        ZonedDateTime real = ZonedDateTime.now(HELSINKI);
        Instant wanted = day.atTime(real.toLocalTime()).atZone(HELSINKI).toInstant();
        try {
            Path next = Files.createTempFile(file.getParent(), "offset", "");
            Files.writeString(next, Duration.between(real.toInstant(), wanted).toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Awaitility.await().until(() -> LocalDate.now(serviceClock).equals(day));
    }
}

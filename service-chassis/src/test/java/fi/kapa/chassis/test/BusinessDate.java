package fi.kapa.chassis.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Moves the business date of the service under test. */
public final class BusinessDate {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    /** Of the tests' process: this class itself is loaded anew with every start of a service under test. */
    private static final Instant BEGINNING =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    private BusinessDate() {}

    /**
     * Sets the day and waits until the service's clock shows it. The time of day is noon when the tests begin and goes on from there: whenever they run, the day
     * is the same in Helsinki and in UTC, and what is done later on a day is later.
     */
    public static void set(LocalDate day, Clock serviceClock) {
        Path file = Path.of(ConfigProvider.getConfig().getValue("kapa.clock.offset-file", String.class));
        Instant real = Instant.now();
        Duration sinceNoon = Duration.between(BEGINNING, real);
        Instant wanted = day.atTime(LocalTime.NOON).atZone(HELSINKI).toInstant().plus(sinceNoon);
        try {
            Path next = Files.createTempFile(file.getParent(), "offset", "");
            Files.writeString(next, Duration.between(real, wanted).toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Awaitility.await().until(() -> LocalDate.now(serviceClock).equals(day));
    }
}

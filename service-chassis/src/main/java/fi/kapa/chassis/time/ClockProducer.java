package fi.kapa.chassis.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the one business clock of a service. */
final class ClockProducer {
    @Produces
    @Singleton
    @DefaultBean
    Clock clock(@ConfigProperty(name = "kapa.clock.offset-file") Optional<Path> offsetFile) {
        return new BusinessClock(Clock.systemUTC(), offsetFile);
    }
}

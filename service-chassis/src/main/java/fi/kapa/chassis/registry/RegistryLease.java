package fi.kapa.chassis.registry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Registers this instance, renews its lease every few seconds and takes it back at the end; readiness does not depend on it. */
@Singleton
class RegistryLease {
    private static final Logger LOG = Logger.getLogger(RegistryLease.class);
    private static final int BEFORE_CALLERS_ARE_TURNED_AWAY = 1;

    private final Registry registry;
    private final RegistrySettings settings;
    private final ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("registry-lease").factory());
    private boolean away;

    RegistryLease(Registry registry, RegistrySettings settings) {
        this.registry = registry;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (settings.url().isPresent()) {
            heartbeat.scheduleWithFixedDelay(this::beat, 0, settings.heartbeat().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Nobody is to be sent here any more when callers begin to be turned away. */
    void stop(@Observes @Priority(BEFORE_CALLERS_ARE_TURNED_AWAY) ShutdownEvent event) throws InterruptedException {
        heartbeat.shutdownNow();
        if (settings.url().isPresent() && heartbeat.awaitTermination(5, TimeUnit.SECONDS)) {
            registry.deregister();
        }
    }

    /** One renewal; the registry's absence is said once, and its return. */
    private void beat() {
        boolean known =
                switch (registry.renew()) {
                    case RENEWED -> true;
                    case UNKNOWN -> registry.register();
                    case AWAY -> false;
                };
        if (known == away) {
            LOG.info(known ? "Registered at the service registry again" : "The service registry is away");
            away = !known;
        }
    }
}

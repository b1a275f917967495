package fi.kapa.chassis.registry;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends this process with the one that started it, where that is asked for, so that a killed launcher leaves nothing behind. */
@Singleton
class ParentWatch {
    private final boolean asked;

    ParentWatch(@ConfigProperty(name = "kapa.end-with-parent", defaultValue = "false") boolean asked) {
        this.asked = asked;
    }

    void start(@Observes StartupEvent event) {
        if (asked) {
            ProcessHandle.current()
                    .parent()
                    .ifPresentOrElse(parent -> parent.onExit().thenRun(Quarkus::asyncExit), Quarkus::asyncExit);
        }
    }
}

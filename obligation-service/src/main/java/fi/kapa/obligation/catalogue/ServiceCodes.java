package fi.kapa.obligation.catalogue;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.problem.Defect;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges whether the services that a body names are in the catalogue, and whose they are. */
@Singleton
public class ServiceCodes {
    private final Catalogue catalogue;
    private final Clock clock;

    ServiceCodes(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Holds an officer to the services of its own producer.
     *
     * @param code of a service; one that is missing or unknown is nobody's
     * @throws fi.kapa.chassis.problem.RefusedException 403
     */
    public void mustServe(Caller caller, @Nullable ServiceCode code) {
        if (code != null) {
            catalogue.producer(code, LocalDate.now(clock)).ifPresent(producer -> caller.mustServe(producer.name()));
        }
    }

    /** The defect of an unknown service; none for a code that could not be read. */
    public List<Defect> defects(String pointer, @Nullable ServiceCode code) {
        return code == null || catalogue.has(code) ? List.of() : List.of(Defect.at(pointer, "UNKNOWN_SERVICE"));
    }
}

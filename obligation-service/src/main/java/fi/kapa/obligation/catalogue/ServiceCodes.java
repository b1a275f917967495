package fi.kapa.obligation.catalogue;

import fi.kapa.chassis.problem.Defect;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges whether the services that a body names are in the catalogue. */
@Singleton
public class ServiceCodes {
    private final Catalogue catalogue;

    ServiceCodes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The defect of an unknown service; none for a code that could not be read. */
    public List<Defect> defects(String pointer, @Nullable ServiceCode code) {
        return code == null || catalogue.has(code) ? List.of() : List.of(Defect.at(pointer, "UNKNOWN_SERVICE"));
    }
}

package fi.kapa.funding.project;

import fi.kapa.chassis.problem.Defect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which parts something lacks that must be whole. */
public final class Parts {
    private final String pointer;
    private final List<Defect> missing = new ArrayList<>();

    public Parts(String pointer) {
        this.pointer = pointer;
    }

    public Parts needs(String name, @Nullable Object part) {
        if (part == null) {
            missing.add(Defect.at(pointer + "/" + name, "REQUIRED"));
        }
        return this;
    }

    public List<Defect> missing() {
        return List.copyOf(missing);
    }
}

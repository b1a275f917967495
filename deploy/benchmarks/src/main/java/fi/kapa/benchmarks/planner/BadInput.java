package fi.kapa.benchmarks.planner;

import java.io.Serial;
import java.util.List;

/** A file or an option that cannot be used, with every defect found in it. */
final class BadInput extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<String> defects;

    BadInput(List<String> defects) {
        super(String.join("\n", defects));
        this.defects = defects;
    }

    List<String> defects() {
        return defects;
    }
}

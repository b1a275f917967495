package fi.kapa.chassis.json;

import fi.kapa.chassis.problem.Defect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Collects the defects found at one place of a body and below it. */
public final class Defects {
    /** Enough to mend any honest body; more would let a small body make a large answer. */
    private static final int MOST = 200;

    private static final int LONGEST_NAME = 100;

    private final String pointer;
    private final List<Defect> found;

    Defects() {
        this("", new ArrayList<>());
    }

    private Defects(String pointer, List<Defect> found) {
        this.pointer = pointer;
        this.found = found;
    }

    public Defects at(String property) {
        return new Defects(pointer + "/" + named(property).replace("~", "~0").replace("/", "~1"), found);
    }

    /** A name as it can be answered: anybody may have made it up, with half a character in it or a megabyte long. */
    private static String named(String property) {
        String start = property.length() > LONGEST_NAME ? property.substring(0, LONGEST_NAME) + "…" : property;
        return new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    public Defects at(int index) {
        return new Defects(pointer + "/" + index, found);
    }

    public void add(String code, Object... arguments) {
        if (found.size() < MOST) {
            found.add(Defect.at(pointer, code, arguments));
        }
    }

    public void addBasedOn(String provision, String code, Object... arguments) {
        if (found.size() < MOST) {
            found.add(Defect.at(pointer, code, arguments).basedOn(provision));
        }
    }

    List<Defect> all() {
        return List.copyOf(found);
    }
}

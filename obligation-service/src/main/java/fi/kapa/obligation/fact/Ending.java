package fi.kapa.obligation.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * The end of an organisation that has merged into another or been divided (Finnish: yhdistyminen, jakautuminen).
 *
 * @param on the first day on which it is no more
 * @param successors their keys: one of a merger, several of a division
 */
public record Ending(LocalDate on, List<String> successors) {

    public Ending {
        successors = List.copyOf(successors);
        if (successors.isEmpty()) {
            throw new IllegalArgumentException("ends without a successor");
        }
    }

    public boolean isMerger() {
        return successors.size() == 1;
    }
}

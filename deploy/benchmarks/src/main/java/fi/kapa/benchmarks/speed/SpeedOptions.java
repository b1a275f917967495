package fi.kapa.benchmarks.speed;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is measured and for how long. The defaults are those that figures are told with; shorter ones are for trying.
 *
 * @param warm how long each endpoint is asked before it is measured
 * @param window how long one window is
 * @param windows how many of each figure count
 */
record SpeedOptions(Set<Part> parts, Duration warm, Duration window, int windows) {

    /** What can be measured by itself. */
    enum Part {
        HTTP,
        EVENTS,
        MAIL,
        START,
        GROWTH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    static SpeedOptions parse(List<String> words) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        // After one minute on two cores the compilers still have a fifth of them.
        Duration warm = Duration.ofSeconds(120);
        Duration window = Duration.ofSeconds(10);
        int windows = 5;
        List<String> rest = new ArrayList<>(words);
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            switch (word) {
                case "--warm" -> warm = seconds(word, rest);
                case "--window" -> window = seconds(word, rest);
                case "--windows" ->
                    windows = Math.toIntExact(seconds(word, rest).toSeconds());
                case "all" -> parts.addAll(EnumSet.allOf(Part.class));
                default -> parts.add(part(word));
            }
        }
        return new SpeedOptions(parts.isEmpty() ? EnumSet.allOf(Part.class) : parts, warm, window, windows);
    }

    private static Part part(String word) {
        try {
            return Part.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "There is nothing \"" + word + "\" to measure: http, events, mail, start, growth, all.", unknown);
        }
    }

    private static Duration seconds(String option, List<String> rest) {
        String text = rest.isEmpty() ? "" : rest.removeFirst();
        try {
            Duration time = Duration.parse("PT" + text + "S");
            if (time.toSeconds() >= 1) {
                return time;
            }
        } catch (DateTimeParseException notANumber) {
            throw new IllegalArgumentException(option + " needs a number, like 10.", notANumber);
        }
        throw new IllegalArgumentException(option + " must be at least 1.");
    }
}

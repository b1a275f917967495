package fi.kapa.benchmarks.planner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for one instance.
 *
 * @param seconds from before the instance is read to after the plan is written; 0 when not given
 * @param steps moves tried, for a run that is the same on any machine; 0 to go by time
 * @param base the plan in force of a re-planning, with its changes
 */
record Options(
        Path instance,
        double seconds,
        long seed,
        long steps,
        @Nullable Path out,
        @Nullable Path base,
        @Nullable Path changes) {
    private static final Set<String> NAMES =
            Set.of("--instance", "--seconds", "--seed", "--steps", "--out", "--plan", "--replan");

    static Options parse(String[] arguments) throws BadInput {
        List<String> defects = new ArrayList<>();
        Map<String, String> given = new HashMap<>();
        for (int k = 0; k < arguments.length; k += 2) {
            String name = arguments[k];
            if (!NAMES.contains(name)) {
                defects.add("There is no option " + name + ".");
            } else if (k + 1 == arguments.length) {
                defects.add(name + " needs a value.");
            } else if (given.put(name, arguments[k + 1]) != null) {
                defects.add(name + " is given twice.");
            }
        }
        if (!given.containsKey("--instance")) {
            defects.add("--instance FILE is needed with other options.");
        }
        if (given.containsKey("--plan") != given.containsKey("--replan")) {
            defects.add("--plan and --replan are given together.");
        }
        double seconds = number(given, "--seconds", defects);
        long seed = whole(given, "--seed", Long.MIN_VALUE, 1, defects);
        long steps = whole(given, "--steps", 1, 0, defects);
        if (!defects.isEmpty()) {
            throw new BadInput(defects);
        }
        return new Options(
                Path.of(given.getOrDefault("--instance", "")),
                seconds,
                seed,
                steps,
                path(given, "--out"),
                path(given, "--plan"),
                path(given, "--replan"));
    }

    private static @Nullable Path path(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null ? null : Path.of(value);
    }

    private static double number(Map<String, String> given, String name, List<String> defects) {
        String value = given.get(name);
        if (value == null) {
            return 0;
        }
        try {
            double number = Double.parseDouble(value);
            if (number > 0 && number <= 86_400) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        defects.add(name + ": a number of seconds up to a day is needed, not " + value + ".");
        return 0;
    }

    private static long whole(
            Map<String, String> given, String name, long least, long otherwise, List<String> defects) {
        String value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        defects.add(name + ": a whole number" + (least == 1 ? " from 1" : "") + " is needed, not " + value + ".");
        return otherwise;
    }
}

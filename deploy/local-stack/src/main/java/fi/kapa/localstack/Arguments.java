package fi.kapa.localstack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line: {@code --name value}, {@code --flag} and the rest, in any order. */
record Arguments(Map<String, String> options, Set<String> flags, List<String> rest) {

    /** Refuses what it does not know, so that a slip is not taken for a default. */
    static Arguments parse(List<String> words, Set<String> options, Set<String> flags) {
        var given = new HashMap<String, String>();
        var switched = new HashSet<String>();
        var rest = new ArrayList<String>();
        for (var word = words.iterator(); word.hasNext(); ) {
            String name = word.next();
            if (flags.contains(name)) {
                switched.add(name);
            } else if (options.contains(name)) {
                if (!word.hasNext()) {
                    throw new CannotStartException(name + " needs a value.");
                }
                given.put(name, word.next());
            } else if (name.startsWith("-")) {
                throw new CannotStartException("There is no option " + name + " here.");
            } else {
                rest.add(name);
            }
        }
        return new Arguments(Map.copyOf(given), Set.copyOf(switched), List.copyOf(rest));
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean flag(String name) {
        return flags.contains(name);
    }
}

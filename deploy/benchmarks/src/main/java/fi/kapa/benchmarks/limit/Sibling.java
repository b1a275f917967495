package fi.kapa.benchmarks.limit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Another program in the Java of one that runs, with the very same flags, so that what differs is the program. */
public final class Sibling {

    private Sibling() {}

    /** Starts a jar as a sibling of the running program. */
    public static Process start(ProcessHandle sibling, Path jar, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        command.add(sibling.info().command().orElseThrow());
        for (String argument : sibling.info().arguments().map(Arrays::asList).orElseThrow()) {
            if (argument.equals("-jar")) {
                break;
            }
            command.add(argument);
        }
        command.addAll(List.of("-jar", jar.toString()));
        try {
            var builder = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package fi.kapa.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line that starts one of our jars with the Java that runs us. */
record JavaProgram(Path jar, List<String> flags, List<String> arguments) {

    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-Xlog:disable");
    private static final List<String> SETSID = setsid();

    /** Starts quickly and then does little. */
    static JavaProgram quick(Path jar, boolean training, String heap, List<String> arguments) {
        var flags = new ArrayList<>(SMALL);
        flags.addAll(learned(jar, training));
        flags.add("-Xmx" + heap);
        flags.add("-XX:TieredStopAtLevel=1");
        flags.add("--sun-misc-unsafe-memory-access=allow");
        return new JavaProgram(jar, List.copyOf(flags), arguments);
    }

    /** Works under load, within a capped heap. */
    static JavaProgram service(Path jar, boolean training) {
        var flags = new ArrayList<>(SMALL);
        flags.addAll(learned(jar, training));
        // Unsaid, the heap is as large from the start as it may ever be: the machine decides, not what is alive.
        flags.addAll(List.of("-Xms48m", "-Xmn32m", "-XX:+UseCompactObjectHeaders"));
        // What only a peak needed is given back.
        flags.addAll(List.of("-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30"));
        flags.addAll(List.of("-Xmx192m", "-Xss512k", "-XX:ReservedCodeCacheSize=64m"));
        // Nor does the compiler keep what it needed for a while.
        flags.add("-XX:TrimNativeHeapInterval=5000");
        // One that has run out of memory has lost some thread or other and is better started again.
        flags.add("-XX:+ExitOnOutOfMemoryError");
        flags.add("--sun-misc-unsafe-memory-access=allow");
        flags.add("--enable-native-access=ALL-UNNAMED");
        return new JavaProgram(jar, List.copyOf(flags), List.of());
    }

    /** What a start in training left (an AOT cache, JEP 483 and 514) spares later ones most of their work, until the jar is built again. */
    private static List<String> learned(Path jar, boolean training) {
        Path cache = jar.resolveSibling(jar.getFileName().toString().replace(".jar", ".aot"));
        if (training) {
            return List.of("-XX:AOTCacheOutput=" + cache);
        }
        return isNewer(cache, jar) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    private static boolean isNewer(Path cache, Path jar) {
        try {
            return Files.exists(cache)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    List<String> command() {
        var command = new ArrayList<>(SETSID);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /** A terminal's Ctrl-C goes to a whole session; in their own, the parts stop in our order and not all at once. */
    private static List<String> setsid() {
        Path program = Path.of("/usr/bin/setsid");
        return Files.isExecutable(program) ? List.of(program.toString()) : List.of();
    }
}

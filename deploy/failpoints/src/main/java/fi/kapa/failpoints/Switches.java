package fi.kapa.failpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder where a file with a failpoint's name means that it is on, so that a test switches running processes. */
public final class Switches {
    private static volatile Switches ofThisProcess = new Switches(Path.of("failpoints-off"));

    private final Path folder;

    public Switches(Path folder) {
        this.folder = folder;
    }

    static void use(Path folder) {
        ofThisProcess = new Switches(folder);
    }

    /** Called by the code that the agent has woven in. */
    public static boolean isOn(String word) {
        return Files.exists(ofThisProcess.folder.resolve(word));
    }

    /** Called by the code that the agent has woven in. */
    public static void dieIfOn(String word) {
        try {
            // Of several processes one dies.
            if (Files.deleteIfExists(ofThisProcess.folder.resolve(word))) {
                Runtime.getRuntime().halt(137);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void on(Failpoint point) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(point.word()), "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void off(Failpoint point) {
        try {
            Files.deleteIfExists(folder.resolve(point.word()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether it is still on; one that lets a process die is off when that has happened. */
    public boolean stillOn(Failpoint point) {
        return Files.exists(folder.resolve(point.word()));
    }
}

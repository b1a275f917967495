package fi.kapa.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests run in. */
public final class Repository {
    private Repository() {}

    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("suite"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}

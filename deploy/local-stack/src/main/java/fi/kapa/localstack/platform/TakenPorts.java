package fi.kapa.localstack.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The ports that processes of this user were given and are about to bind, so that of several that start at the same time no two bind the same.
 * A port is a byte of a file, which its process has locked for as long as it lives.
 */
final class TakenPorts {
    private static final FileChannel FILE = open();

    private TakenPorts() {}

    /** Whether it is the caller's now and was nobody's. */
    static boolean take(int port) {
        try {
            return FILE.tryLock(port, 1, false) != null;
        } catch (OverlappingFileLockException here) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileChannel open() {
        String name = "kapa-ports-" + System.getProperty("user.name") + ".lock";
        try {
            return FileChannel.open(
                    Path.of(System.getProperty("java.io.tmpdir"), name),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

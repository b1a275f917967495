package fi.kapa.localstack.platform;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Which process listens on a port, as far as Linux tells us. */
public final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {}

    public static Optional<ProcessHandle> of(int port) {
        var inode = inode(port, Path.of("/proc/net/tcp")).or(() -> inode(port, Path.of("/proc/net/tcp6")));
        return inode.flatMap(PortHolder::owner);
    }

    /** For a sentence: "process 4711 (java)", or "another process" when that cannot be seen. */
    public static String described(int port) {
        return of(port).map(PortHolder::described).orElse("another process");
    }

    private static String described(ProcessHandle process) {
        String program = process.info()
                .command()
                .map(command -> " (" + Path.of(command).getFileName() + ")")
                .orElse("");
        return "process " + process.pid() + program;
    }

    private static Optional<String> inode(int port, Path table) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        try (var lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns.length > 9)
                    .filter(columns -> columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                    .map(columns -> columns[9])
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> owner(String inode) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, "socket:[" + inode + "]"))
                .findFirst();
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/fd"))) {
            for (Path descriptor : open) {
                if (Files.readSymbolicLink(descriptor).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException notOurs) {
            return false;
        }
        return false;
    }
}

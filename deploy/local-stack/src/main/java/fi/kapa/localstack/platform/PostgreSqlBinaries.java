package fi.kapa.localstack.platform;

import fi.kapa.localstack.CannotStartException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the jar that carries them. */
final class PostgreSqlBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String FOLDER = "postgresql-18.6";

    private PostgreSqlBinaries() {}

    /** The folder that holds {@code bin/postgres}, in the first of the given places where one can be made. */
    static Path unpackedInto(List<Path> places) {
        for (Path place : places) {
            Path folder = place.resolve(FOLDER);
            if (Files.isExecutable(folder.resolve("bin/postgres"))) {
                return folder;
            }
        }
        for (Path place : places) {
            if (Files.isWritable(place)) {
                return unpack(place);
            }
        }
        throw new CannotStartException("PostgreSQL cannot be unpacked: none of " + places + " is writable.");
    }

    private static Path unpack(Path place) {
        try {
            Path unfinished = Files.createTempDirectory(place, FOLDER + "-");
            // A temporary directory is private; the server may run as another user.
            Files.setPosixFilePermissions(unfinished, permissions(0755));
            extract(unfinished);
            return moveIntoPlace(unfinished, place.resolve(FOLDER));
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked into " + place, failure);
        }
    }

    /** Somebody who unpacks at the same time may have been faster; then theirs is used. */
    private static Path moveIntoPlace(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException alreadyThere) {
            delete(unfinished);
            if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
                throw alreadyThere;
            }
        }
        return folder;
    }

    private static void extract(Path target) throws IOException {
        try (var packed = PostgreSqlBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) {
                throw new CannotStartException("PostgreSQL's programs are not in the class path.");
            }
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    extract(tar, entry, target);
                }
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive points outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            Files.setPosixFilePermissions(path, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var permissions = EnumSet.noneOf(PosixFilePermission.class);
        // The enum is declared in the order of the bits, owner's read first.
        for (var permission : PosixFilePermission.values()) {
            if ((mode & (0400 >> permission.ordinal())) != 0) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

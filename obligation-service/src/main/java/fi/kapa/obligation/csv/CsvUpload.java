package fi.kapa.obligation.csv;

import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.problem.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body of up to 20 MiB, kept in a file while the request is worked on: several at once would not fit into memory. */
public final class CsvUpload implements Closeable {
    private static final long MOST = 20L * 1024 * 1024;

    private final Path file;
    private final Body<Received> body;

    private CsvUpload(Path file, byte[] digest, long bytes) {
        this.file = file;
        this.body = new Body<>(new Received(bytes), List.of(), digest);
    }

    /** What is known of a body before it is read. */
    public record Received(long bytes) {}

    /**
     * Takes a body in.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 413 when it is larger
     */
    public static CsvUpload receive(InputStream body) {
        Path file = null;
        try {
            file = Files.createTempFile("upload", ".csv");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = copy(body, file, digest);
            if (bytes > MOST) {
                throw Refusal.of(413, "BODY_TOO_LARGE").exception();
            }
            CsvUpload upload = new CsvUpload(file, digest.digest(), bytes);
            file = null;
            return upload;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            delete(file);
        }
    }

    /** Reads all of it, because a caller who is still sending does not hear the answer; the server cuts off what is much larger. */
    private static long copy(InputStream body, Path file, MessageDigest digest) throws IOException {
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            long bytes = 0;
            byte[] piece = new byte[64 * 1024];
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                bytes += read;
                if (bytes <= MOST) {
                    out.write(piece, 0, read);
                }
            }
            return bytes;
        }
    }

    /** The body as the exchange knows it: by the digest of its raw bytes. */
    public Body<Received> body() {
        return body;
    }

    /** Reads it from the beginning. */
    public InputStream open() {
        try {
            return Files.newInputStream(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        delete(file);
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

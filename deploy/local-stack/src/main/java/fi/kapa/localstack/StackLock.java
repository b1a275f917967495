package fi.kapa.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One launcher per data folder; the kernel frees the lock of a launcher that was killed. */
final class StackLock implements AutoCloseable {

    static final String FILE = "stack.lock";

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another launcher has it. */
    static Optional<StackLock> take(Path data) {
        try {
            Files.createDirectories(data);
            var channel = FileChannel.open(data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    channel.truncate(0);
                    channel.write(ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                    return Optional.of(new StackLock(channel));
                }
            } catch (OverlappingFileLockException heldByThisProcess) {
                // The same answer as for any other holder.
            }
            channel.close();
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("The data folder " + data + " cannot be used: " + failure, failure);
        }
    }

    static boolean isHeld(Path data) {
        if (!Files.exists(data.resolve(FILE))) {
            return false;
        }
        var lock = take(data);
        lock.ifPresent(StackLock::close);
        return lock.isEmpty();
    }

    /** The launcher's process id, for a sentence. */
    static String holder(Path data) {
        try {
            return Files.readString(data.resolve(FILE)).strip();
        } catch (IOException gone) {
            return "?";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

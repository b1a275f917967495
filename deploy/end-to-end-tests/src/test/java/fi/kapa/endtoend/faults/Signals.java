package fi.kapa.endtoend.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Stops processes so that they hold their connections and do nothing, as a machine does that hangs. */
final class Signals {
    private Signals() {}

    /** The process and its children stand still for a time. */
    static void pause(ProcessHandle process, Duration time) {
        List<String> all = Stream.concat(Stream.of(process), process.descendants())
                .map(one -> Long.toString(one.pid()))
                .toList();
        if (send("-STOP", all.subList(0, 1)) != 0) {
            throw new IllegalStateException("There is no process " + process.pid() + " to stop");
        }
        send("-STOP", all);
        try {
            LockSupport.parkNanos(time.toNanos());
        } finally {
            send("-CONT", all);
        }
    }

    /** A child may have ended by then; tells whether one had. */
    private static int send(String signal, List<String> processes) {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        command.addAll(processes);
        try {
            return new ProcessBuilder(command).start().waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}

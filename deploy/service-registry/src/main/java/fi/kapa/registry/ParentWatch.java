package fi.kapa.registry;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Ends this process in good order when the process that started it is gone, however it went. */
final class ParentWatch {

    // ProcessHandle.onExit looks at a process that is not a child of ours only every few seconds.
    private static final long INTERVAL = Duration.ofMillis(250).toNanos();

    private ParentWatch() {}

    static void start() {
        var parent = ProcessHandle.current().parent();
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            while (parent.isPresent() && parent.get().isAlive()) {
                LockSupport.parkNanos(INTERVAL);
            }
            System.exit(0);
        });
    }
}

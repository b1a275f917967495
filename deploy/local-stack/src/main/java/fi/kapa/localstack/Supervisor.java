package fi.kapa.localstack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts a part again when it ends by itself or is killed, and says so in one line. */
final class Supervisor {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    // A part that dies at once again and again shall not take the whole machine.
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(5);

    private final Consumer<String> progress;
    private final BooleanSupplier stopping;

    private Supervisor(Consumer<String> progress, BooleanSupplier stopping) {
        this.progress = progress;
        this.stopping = stopping;
    }

    static void watch(Parts parts, ServiceProbe probe, Consumer<String> progress, BooleanSupplier stopping) {
        var supervisor = new Supervisor(progress, stopping);
        supervisor.watch(parts.platform(), () -> parts.platform().startAndReadLine(), () -> true);
        parts.apart().values().forEach(part -> supervisor.watch(part, part::startAndReadLine, () -> true));
        supervisor.watch(parts.registry(), parts.registry()::start, probe::registryAnswers);
        parts.services()
                .forEach((service, process) -> supervisor.watch(process, process::start, () -> probe.isReady(service)));
    }

    private void watch(ChildProcess part, Runnable start, BooleanSupplier ready) {
        Thread.ofPlatform().daemon().name("watch-" + part.name()).start(() -> {
            while (!stopping.getAsBoolean()) {
                int code = awaitEnd(part.process());
                if (!stopping.getAsBoolean()) {
                    startAgain(part, start, ready, code);
                }
            }
        });
    }

    private static int awaitEnd(@Nullable Process process) {
        try {
            return process == null ? 0 : process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void startAgain(ChildProcess part, Runnable start, BooleanSupplier ready, int code) {
        long since = System.nanoTime();
        try {
            start.run();
        } catch (CannotStartException sentence) {
            progress.accept(
                    part.name() + " ended (exit code " + code + ") and does not start again: " + sentence.getMessage());
            LockSupport.parkNanos(BETWEEN_STARTS.toNanos());
            return;
        }
        while (!ready.getAsBoolean()) {
            if (stopping.getAsBoolean()) {
                return;
            }
            if (!part.isAlive() || System.nanoTime() - since > READY_WITHIN.toNanos()) {
                progress.accept(part.name() + " ended (exit code " + code + ") and is not ready again; it says why in "
                        + part.log() + ".");
                LockSupport.parkNanos(BETWEEN_STARTS.toNanos());
                return;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        progress.accept("%s ended (exit code %d) and is ready again after %.1f s"
                .formatted(part.name(), code, (System.nanoTime() - since) / 1e9));
    }
}

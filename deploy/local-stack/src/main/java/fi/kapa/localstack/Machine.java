package fi.kapa.localstack;

import fi.kapa.localstack.platform.PlatformPorts;
import fi.kapa.localstack.platform.PortHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** What this computer must offer before anything is started. */
final class Machine {

    static final long NEEDED_MEGABYTES = 1800;

    // Parts of a suite whose launcher was killed need a moment to notice and to stop.
    private static final Duration LEFTOVERS_END_WITHIN = Duration.ofSeconds(20);

    private Machine() {}

    static void requireMemory() {
        availableMegabytes().ifPresent(available -> {
            if (available < NEEDED_MEGABYTES) {
                throw new CannotStartException(
                        "The suite needs about %d MB of free memory and %d MB are available: close something else first."
                                .formatted(NEEDED_MEGABYTES, available));
            }
        });
    }

    static void requireFree(StackPorts ports, Path root) {
        long deadline = System.nanoTime() + LEFTOVERS_END_WITHIN.toNanos();
        ports.byName().forEach((name, port) -> {
            while (!PlatformPorts.isFree(port)) {
                if (!heldByLeftover(port, root) || System.nanoTime() > deadline) {
                    throw new CannotStartException("Port %d (%s) is in use by %s: stop that first."
                            .formatted(port, name, PortHolder.described(port)));
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        });
    }

    private static boolean heldByLeftover(int port, Path root) {
        return PortHolder.of(port)
                // Between the look at the port and the look at its holder it may have gone.
                .map(holder -> holder.info().commandLine().orElse("").contains(root + "/"))
                .orElse(PlatformPorts.isFree(port));
    }

    /** What the kernel could give without swapping; unknown elsewhere than on Linux. */
    private static OptionalLong availableMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException notLinux) {
            return OptionalLong.empty();
        }
    }
}

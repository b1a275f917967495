package fi.kapa.chassis.memory;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/**
 * All rows of a small table that most requests need, held in memory. A change made here shows at once when it is told to {@link #forget}, one
 * made by another replica within a second.
 */
public final class Held<T> {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Callable<List<T>> table;
    private final AtomicReference<Copy<T>> held = new AtomicReference<>(Copy.outdated());

    public Held(Callable<List<T>> table) {
        this.table = table;
    }

    /** The rows; a copy that was read while a change was committed serves its own request and is not kept. */
    public List<T> rows() {
        Copy<T> copy = held.get();
        long now = System.nanoTime();
        if (now - copy.readAt() <= FRESH.toNanos()) {
            return copy.rows();
        }
        Copy<T> read =
                new Copy<>(List.copyOf(QuarkusTransaction.joiningExisting().call(table)), now);
        held.compareAndSet(copy, read);
        return read.rows();
    }

    /** To be called once a change is committed. */
    public void forget() {
        held.set(Copy.outdated());
    }

    private record Copy<T>(List<T> rows, long readAt) {
        static <T> Copy<T> outdated() {
            return new Copy<>(List.of(), System.nanoTime() - FRESH.toNanos() - 1);
        }
    }
}

package fi.kapa.obligation.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value made of the versions that were on record at an instant. A copy of all versions is held in memory, and the value is made once for each
 * copy and state of knowledge.
 *
 * @param <V> a version
 * @param <T> the value
 */
public final class AsKnown<V, T> {
    private final Supplier<List<V>> versions;
    private final Function<V, Instant> recordedAt;
    private final Function<List<V>, T> make;
    private volatile @Nullable Copy<V, T> last;

    /**
     * @param versions the copy held; another list once they have changed
     */
    public AsKnown(Supplier<List<V>> versions, Function<V, Instant> recordedAt, Function<List<V>, T> make) {
        this.versions = versions;
        this.recordedAt = recordedAt;
        this.make = make;
    }

    /** The very same value as long as it is equal. */
    public T at(Instant knownAt) {
        Copy<V, T> copy = copy();
        // Who knows as many knows the same ones: whatever was recorded before the last of them.
        return copy.made().computeIfAbsent(known(copy, knownAt).count(), number -> {
            T made = make.apply(known(copy, knownAt).toList());
            T before = copy.before().get(number);
            return made.equals(before) ? before : made;
        });
    }

    private Stream<V> known(Copy<V, T> copy, Instant knownAt) {
        return copy.versions().stream()
                .filter(version -> !recordedAt.apply(version).isAfter(knownAt));
    }

    private Copy<V, T> copy() {
        List<V> rows = versions.get();
        Copy<V, T> copy = last;
        if (copy == null || copy.versions() != rows) {
            copy = new Copy<>(rows, new ConcurrentHashMap<>(), copy == null ? Map.of() : copy.made());
            last = copy;
        }
        return copy;
    }

    /** @param before what was made of the copy before */
    private record Copy<V, T>(List<V> versions, Map<Long, T> made, Map<Long, T> before) {}
}

package fi.kapa.obligation.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value made of the versions that were on record at an instant, a copy of which is held in memory: made once for each copy of them and state of knowledge.
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
        int known = 0;
        for (V version : copy.versions()) {
            if (isKnown(version, knownAt)) {
                known++;
            }
        }
        T made = copy.made().get(known);
        return made == null ? copy.made().computeIfAbsent(known, number -> make(copy, number, knownAt)) : made;
    }

    private T make(Copy<V, T> copy, int number, Instant knownAt) {
        T made = make.apply(copy.versions().stream()
                .filter(version -> isKnown(version, knownAt))
                .toList());
        T before = copy.before().get(number);
        return made.equals(before) ? before : made;
    }

    private boolean isKnown(V version, Instant knownAt) {
        return !recordedAt.apply(version).isAfter(knownAt);
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
    private record Copy<V, T>(List<V> versions, Map<Integer, T> made, Map<Integer, T> before) {}
}

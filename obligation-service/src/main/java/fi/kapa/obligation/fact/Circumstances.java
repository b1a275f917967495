package fi.kapa.obligation.fact;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The circumstances that are known, each dated; an absent one is unknown. */
public record Circumstances(Map<Circumstance, Timeline<Boolean>> known) {
    public static final Circumstances UNKNOWN = new Circumstances(Map.of());

    public Circumstances {
        known = Map.copyOf(known);
    }

    public Optional<Boolean> on(Circumstance circumstance, LocalDate day) {
        Timeline<Boolean> values = known.get(circumstance);
        return values == null ? Optional.empty() : values.on(day);
    }

    /** The same, but this one known for every day. */
    public Circumstances with(Circumstance circumstance, boolean value) {
        EnumMap<Circumstance, Timeline<Boolean>> changed = new EnumMap<>(Circumstance.class);
        changed.putAll(known);
        changed.put(circumstance, Timeline.always(value));
        return new Circumstances(changed);
    }

    Stream<LocalDate> turns() {
        return known.values().stream().flatMap(Timeline::turns);
    }
}

package fi.kapa.obligation.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values that hold each from its own day until the next one's: how data that the law changes is kept. */
public record Timeline<T>(List<Dated<T>> values) {

    public Timeline {
        values = values.stream()
                .sorted(Comparator.comparing((Dated<T> dated) -> dated.validFrom()))
                .toList();
    }

    public record Dated<T>(LocalDate validFrom, T value) {}

    /** One value that holds on every day. */
    public static <T> Timeline<T> always(T value) {
        return new Timeline<>(List.of(new Dated<>(LocalDate.MIN, value)));
    }

    /** The value of the day; none before the first. */
    public Optional<T> on(LocalDate day) {
        T found = null;
        for (Dated<T> dated : values) {
            if (dated.validFrom().isAfter(day)) {
                break;
            }
            found = dated.value();
        }
        return Optional.ofNullable(found);
    }

    /**
     * The value of the day, the first one before its day too.
     *
     * @throws java.util.NoSuchElementException when there is no value at all
     */
    public T onOrFirst(LocalDate day) {
        return on(day).orElseGet(() -> values.getFirst().value());
    }

    /** The days on which a new value begins. */
    public Stream<LocalDate> turns() {
        return values.stream().map(Dated::validFrom);
    }
}

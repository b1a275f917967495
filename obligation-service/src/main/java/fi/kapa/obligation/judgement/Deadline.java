package fi.kapa.obligation.judgement;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By when the service must be in use, or joining must have begun; neither where no day is set. */
public record Deadline(
        @Nullable LocalDate adoptBy, @Nullable LocalDate startJoiningBy) {
    public static final Deadline NONE = new Deadline(null, null);

    public static Deadline adoptBy(@Nullable LocalDate day) {
        return new Deadline(day, null);
    }

    public static Deadline startJoiningBy(@Nullable LocalDate day) {
        return new Deadline(null, day);
    }

    /** Whichever day is set. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(adoptBy == null ? startJoiningBy : adoptBy);
    }
}

package fi.kapa.obligation.fact;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contract of an independently acquired service that corresponds to a support service (Finnish: itsenäisesti hankitun palvelun
 * palvelusopimus), 571/2016 § 5.1.
 *
 * @param concludedOn unknown in a check that does not tell it
 * @param endsOn its last day; none when no end is known
 */
public record OwnContract(
        @Nullable LocalDate concludedOn, @Nullable LocalDate endsOn) {

    public OwnContract {
        if (concludedOn != null && endsOn != null && endsOn.isBefore(concludedOn)) {
            throw new IllegalArgumentException("ends before it is concluded");
        }
    }

    /** Whether it had been concluded by the day; one of an unknown day had. */
    public boolean concludedBy(LocalDate day) {
        return concludedOn == null || !concludedOn.isAfter(day);
    }

    Stream<LocalDate> turns() {
        return Stream.concat(
                Stream.ofNullable(concludedOn), Stream.ofNullable(endsOn).map(end -> end.plusDays(1)));
    }
}

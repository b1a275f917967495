package fi.kapa.obligation.judgement;

import org.jspecify.annotations.Nullable;

/** The answer to one question; combinations that the act does not know do not exist. */
public sealed interface Outcome {

    record NotCovered() implements Outcome {}

    /** A right that hangs on the producer's permission, which is not on record. */
    record ByPermission(VoluntaryUse use) implements Outcome {}

    /** A right without a duty. */
    record Entitled(VoluntaryUse use) implements Outcome {}

    record Obliged(DutyState state) implements Outcome {}

    /** Whether a service that need not be used is in use. */
    enum VoluntaryUse {
        VOLUNTARY,
        ADOPTED
    }

    default Position verdict() {
        return switch (this) {
            case NotCovered() -> Position.NOT_COVERED;
            case ByPermission(VoluntaryUse _) -> Position.BY_PERMISSION;
            case Entitled(VoluntaryUse _) -> Position.ENTITLED;
            case Obliged(DutyState _) -> Position.OBLIGED;
        };
    }

    default Status status() {
        return switch (this) {
            case NotCovered() -> Status.NOT_APPLICABLE;
            case ByPermission(VoluntaryUse use) -> status(use);
            case Entitled(VoluntaryUse use) -> status(use);
            case Obliged(DutyState state) -> state.status();
        };
    }

    /** The status of what a partial exemption leaves obliged. */
    default @Nullable Status restStatus() {
        return this instanceof Obliged(DutyState.PartlyExempt(DutyState.Binding rest)) ? rest.status() : null;
    }

    default Deadline deadline() {
        return this instanceof Obliged(DutyState state) ? state.deadline() : Deadline.NONE;
    }

    /** Whether the service counts as in use, for the whole or for what no exemption covers. */
    default boolean isAdopted() {
        return status() == Status.ADOPTED || restStatus() == Status.ADOPTED;
    }

    private static Status status(VoluntaryUse use) {
        return switch (use) {
            case VOLUNTARY -> Status.VOLUNTARY;
            case ADOPTED -> Status.ADOPTED;
        };
    }
}

package fi.kapa.obligation.judgement;

/** How things stand with a duty to use a service; an exemption of a part leaves the rest in one of the other states. */
public sealed interface DutyState {

    Status status();

    Deadline deadline();

    /** The state of a duty, or of the rest of it, that no exemption covers. */
    sealed interface Binding extends DutyState {}

    /** The service cannot be used yet, or the own contract still runs. */
    record NotYetDue(Deadline deadline) implements Binding {
        @Override
        public Status status() {
            return Status.NOT_YET_DUE;
        }
    }

    /** To be done now, and not late. */
    record Due(Deadline deadline) implements Binding {
        @Override
        public Status status() {
            return Status.DUE;
        }
    }

    /** Joining has begun in time or late; nothing more is asked by a day. */
    record InProgress(Deadline deadline) implements Binding {
        @Override
        public Status status() {
            return Status.IN_PROGRESS;
        }
    }

    record Overdue(Deadline deadline) implements Binding {
        @Override
        public Status status() {
            return Status.OVERDUE;
        }
    }

    /** The own contract runs beyond the latest date, or has no known end. */
    record Deferred(Deadline deadline) implements Binding {
        @Override
        public Status status() {
            return Status.DEFERRED;
        }
    }

    record Adopted() implements Binding {
        @Override
        public Status status() {
            return Status.ADOPTED;
        }

        @Override
        public Deadline deadline() {
            return Deadline.NONE;
        }
    }

    record Exempt() implements DutyState {
        @Override
        public Status status() {
            return Status.EXEMPT;
        }

        @Override
        public Deadline deadline() {
            return Deadline.NONE;
        }
    }

    record PartlyExempt(Binding rest) implements DutyState {
        @Override
        public Status status() {
            return Status.PARTLY_EXEMPT;
        }

        @Override
        public Deadline deadline() {
            return rest.deadline();
        }
    }
}

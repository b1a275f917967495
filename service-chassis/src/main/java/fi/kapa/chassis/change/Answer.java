package fi.kapa.chassis.change;

import fi.kapa.chassis.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a change answers: done, or refused with nothing changed. */
public sealed interface Answer {
    /**
     * The change is made.
     *
     * @param location path of the resource, such as {@code /v1/…}
     * @param version of the resource, for its ETag
     */
    record Done(
            int status, @Nullable String location, @Nullable Long version, Object body) implements Answer {}

    /** The change is refused; the transaction is rolled back. */
    record Refused(Refusal refusal) implements Answer {}

    static Answer created(String location, long version, Object body) {
        return new Done(201, location, version, body);
    }

    static Answer ok(long version, Object body) {
        return new Done(200, null, version, body);
    }

    static Answer refused(Refusal refusal) {
        return new Refused(refusal);
    }
}

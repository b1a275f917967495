package fi.kapa.endtoend.faults;

import java.time.Duration;
import java.util.Optional;

/**
 * What the load sent to be created, and what its sender knows of it in the end.
 *
 * @param marker by which it is found in the database
 * @param status of the last answer; 0 when there was none
 * @param id of what was created
 */
record Operation(
        String marker,
        Outcome outcome,
        int status,
        int tries,
        Duration took,
        Optional<String> id,
        Optional<String> retryAfter,
        String answer) {

    /** What the sender knows. */
    enum Outcome {
        /** It was created, once. */
        OK,
        /** The service said that it did nothing. */
        REFUSED,
        /** No answer, or one that says nothing of what was done. */
        UNKNOWN
    }

    static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return Outcome.OK;
        }
        return status >= 400 && status < 500 ? Outcome.REFUSED : Outcome.UNKNOWN;
    }

    String line() {
        return "%s %s %d tries=%d ms=%d %s"
                .formatted(outcome, marker, status, tries, took.toMillis(), id.orElse(answer.replaceAll("\\s+", " ")));
    }
}

package fi.kapa.schedule.plan;

import java.time.Duration;

/**
 * What a run may spend. A run by steps gives the same plan for the same instance and seed on any machine; a run by time uses what
 * it gets.
 *
 * @param time from the call to the answer
 * @param steps moves that the search tries; 0 to go by time
 */
public record Budget(Duration time, long steps, long seed) {
    public static Budget ofTime(Duration time, long seed) {
        return new Budget(time, 0, seed);
    }

    public static Budget ofSteps(long steps, long seed) {
        return new Budget(Duration.ofDays(1), steps, seed);
    }
}

package fi.kapa.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What became of the requests of one window.
 *
 * @param done answered with 2xx
 * @param failed answered otherwise or not at all
 * @param latencies in microseconds; what failed took the longest that there is
 */
public record Tally(long done, long failed, Duration time, Histogram latencies) {
    static final long LONGEST = TimeUnit.MINUTES.toMicros(2);

    public double perSecond() {
        return done / (time.toNanos() / 1e9);
    }

    /** Milliseconds within which that share of the requests was answered. */
    public double milliseconds(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1000.0;
    }
}

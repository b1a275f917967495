package fi.kapa.chassis.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** One limit, counted for each caller in a bucket of its own. A bucket that has become full again is as good as none and is forgotten. */
final class RateLimit {
    /** Far more than call within the time that fills a bucket; beyond it the least used are forgotten. */
    private static final int MOST_CALLERS = 20_000;

    private final String name;
    private final RateLimitSettings.Quota quota;
    private final Cache<String, Bucket> buckets;

    RateLimit(String name, RateLimitSettings.Quota quota) {
        this.name = name;
        this.quota = quota;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(timeToFill(quota.burst()))
                .build();
    }

    /**
     * What became of a request.
     *
     * @param left requests that the caller may make at once
     * @param secondsToFull until it may make as many as ever
     * @param secondsToNext until it may make one; 0 when this one was allowed
     */
    record Count(boolean allowed, long left, long secondsToFull, long secondsToNext) {}

    Count count(String caller) {
        ConsumptionProbe probe = buckets.get(caller, unknown -> fullBucket()).tryConsumeAndReturnRemaining(1);
        return new Count(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(timeToFill(quota.burst() - probe.getRemainingTokens())),
                seconds(Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    /** The value of the header RateLimit-Policy. */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, quota.burst(), seconds(timeToFill(quota.burst())));
    }

    /** The value of the header RateLimit. */
    String state(Count count) {
        return "\"%s\";r=%d;t=%d".formatted(name, count.left(), count.secondsToFull());
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota.burst()).refillGreedy(quota.requests(), quota.period()))
                .build();
    }

    private Duration timeToFill(long tokens) {
        return quota.period().multipliedBy(tokens).dividedBy(quota.requests());
    }

    private static long seconds(Duration time) {
        return time.plusNanos(999_999_999).toSeconds();
    }
}

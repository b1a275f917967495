package fi.kapa.chassis.caller;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How often one caller may ask; each replica counts for itself. */
@ConfigMapping(prefix = "kapa.rate-limit")
interface RateLimitSettings {
    boolean enabled();

    /** For each caller with a token or an X-Road identity. */
    Quota caller();

    /** For each address that asks without. */
    Quota anonymous();

    /** So many requests at once after a pause, then a steady rate. */
    interface Quota {
        int burst();

        /** As many requests become free again within the period. */
        int requests();

        Duration period();
    }
}

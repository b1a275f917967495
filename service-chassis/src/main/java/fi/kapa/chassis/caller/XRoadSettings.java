package fi.kapa.chassis.caller;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Whom to believe about X-Road headers. */
@ConfigMapping(prefix = "kapa.x-road")
interface XRoadSettings {
    /** Addresses of the security server; nothing is trusted when absent. */
    Optional<Set<String>> trustedAddresses();
}

package fi.kapa.chassis.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where this instance registers and how it is reached. */
@ConfigMapping(prefix = "kapa.registry")
interface RegistrySettings {
    /** Base of the registry's REST interface, such as {@code http://localhost:8761/eureka}; without it nothing is registered. */
    Optional<URI> url();

    @WithDefault("127.0.0.1")
    String host();

    @WithDefault("2s")
    Duration heartbeat();

    /** Eureka counts it twice before it evicts. */
    @WithDefault("4s")
    Duration lease();
}

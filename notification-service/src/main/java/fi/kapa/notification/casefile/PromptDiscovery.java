package fi.kapa.notification.casefile;

import io.smallrye.mutiny.Uni;
import io.smallrye.stork.api.ServiceDiscovery;
import io.smallrye.stork.api.ServiceInstance;
import io.smallrye.stork.api.config.ConfigWithType;
import io.smallrye.stork.api.config.ServiceConfig;
import io.smallrye.stork.servicediscovery.eureka.EurekaConfiguration;
import io.smallrye.stork.servicediscovery.eureka.EurekaServiceDiscovery;
import io.smallrye.stork.spi.StorkInfrastructure;
import io.smallrye.stork.spi.internal.ServiceDiscoveryLoader;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Stork's discovery by Eureka with an end to its patience. Without, a registry that takes a question and never answers holds up whoever asks for an
 * instance, for ever; with it, the instances last known go on being used, as when the registry refuses.
 */
public final class PromptDiscovery implements ServiceDiscoveryLoader {
    private static final String TYPE = "prompt-eureka";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** What {@link EurekaConfiguration} says, for this kind of discovery. */
    record Configuration(Map<String, String> parameters) implements ConfigWithType {
        @Override
        public String type() {
            return TYPE;
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ServiceDiscovery createServiceDiscovery(
            ConfigWithType config, String service, ServiceConfig serviceConfig, StorkInfrastructure infrastructure) {
        return new EurekaServiceDiscovery(new EurekaConfiguration(config.parameters()), service, infrastructure) {
            @Override
            public Uni<List<ServiceInstance>> fetchNewServiceInstances(List<ServiceInstance> former) {
                return super.fetchNewServiceInstances(former)
                        .ifNoItem()
                        .after(PATIENCE)
                        .fail();
            }
        };
    }
}

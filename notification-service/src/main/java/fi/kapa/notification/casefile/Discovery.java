package fi.kapa.notification.casefile;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.stork.Stork;
import io.smallrye.stork.api.ServiceDefinition;
import io.smallrye.stork.loadbalancer.leastresponsetime.LeastResponseTimeConfiguration;
import io.smallrye.stork.servicediscovery.eureka.EurekaConfiguration;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds the other services in the registry where this one registers too. What is set under {@code quarkus.stork} comes first, so another kind of
 * discovery is a matter of settings.
 */
@Singleton
class Discovery {
    private final Optional<URI> registry;

    Discovery(@ConfigProperty(name = "kapa.registry.url") Optional<URI> registry) {
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        registry.ifPresent(
                url -> List.of("schedule-service", "exemption-service", "funding-service", "obligation-service")
                        .forEach(service -> Stork.getInstance().defineIfAbsent(service, definition(url))));
    }

    private static ServiceDefinition definition(URI registry) {
        EurekaConfiguration discovery = new EurekaConfiguration()
                .withEurekaHost(registry.getHost())
                .withEurekaPort(String.valueOf(port(registry)))
                .withEurekaTls(String.valueOf("https".equals(registry.getScheme())))
                // Stork adds /eureka itself.
                .withEurekaContextPath(registry.getPath().replaceFirst("/eureka/?$", "/"))
                // A replica that is gone leaves the registry within seconds and should be forgotten as fast.
                .withRefreshPeriod("2S");
        // Until then it is passed over once it has failed: a second try finds another.
        return ServiceDefinition.of(
                new PromptDiscovery.Configuration(discovery.parameters()), new LeastResponseTimeConfiguration());
    }

    private static int port(URI registry) {
        int standard = "https".equals(registry.getScheme()) ? 443 : 80;
        return registry.getPort() < 0 ? standard : registry.getPort();
    }
}

package fi.kapa.chassis.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Eureka's REST interface, as far as one instance needs it. */
@Singleton
class EurekaRegistry implements Registry {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final RegistrySettings settings;
    private final String service;
    private final int port;
    private final String instanceId;
    private final ObjectMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    EurekaRegistry(
            RegistrySettings settings,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.http.port") int port,
            ObjectMapper json) {
        this.settings = settings;
        this.service = service;
        this.port = port;
        this.instanceId = settings.host() + ":" + service + ":" + port;
        this.json = json;
    }

    @Override
    public boolean register() {
        return status(request("").header("Content-Type", "application/json").POST(BodyPublishers.ofString(instance())))
                .filter(status -> status / 100 == 2)
                .isPresent();
    }

    @Override
    public Renewal renew() {
        Optional<Integer> status = status(request("/" + instanceId).PUT(BodyPublishers.noBody()));
        return status.isEmpty() ? Renewal.AWAY : status.get() == 200 ? Renewal.RENEWED : Renewal.UNKNOWN;
    }

    @Override
    public void deregister() {
        status(request("/" + instanceId).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        String base = settings.url().orElseThrow().toString().replaceFirst("/+$", "");
        return HttpRequest.newBuilder(URI.create(base + "/apps/" + service + path))
                .timeout(TIMEOUT);
    }

    /** The answer's status; empty when the registry is away or itself in trouble. */
    private Optional<Integer> status(HttpRequest.Builder request) {
        try {
            int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
            return status >= 500 ? Optional.empty() : Optional.of(status);
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private String instance() {
        String base = "http://" + settings.host() + ":" + port;
        Map<String, Object> instance = new LinkedHashMap<>();
        instance.put("instanceId", instanceId);
        instance.put("app", service);
        instance.put("hostName", settings.host());
        instance.put("ipAddr", settings.host());
        instance.put("vipAddress", service);
        instance.put("status", "UP");
        instance.put("port", Map.of("$", port, "@enabled", "true"));
        instance.put("securePort", Map.of("$", 443, "@enabled", "false"));
        instance.put("homePageUrl", base + "/docs");
        instance.put("healthCheckUrl", base + "/q/health/ready");
        instance.put(
                "dataCenterInfo",
                Map.of("@class", "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo", "name", "MyOwn"));
        instance.put(
                "leaseInfo",
                Map.of(
                        "renewalIntervalInSecs",
                        settings.heartbeat().toSeconds(),
                        "durationInSecs",
                        settings.lease().toSeconds()));
        try {
            return json.writeValueAsString(Map.of("instance", instance));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package fi.kapa.localstack;

import fi.kapa.localstack.platform.PlatformPorts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every port of one running suite, all on the loopback address. */
public record StackPorts(PlatformPorts platform, int registry, Map<SuiteService, Integer> services) {

    public StackPorts {
        services = Map.copyOf(services);
    }

    /** The documented ones. */
    public static StackPorts fixed() {
        var services = new EnumMap<SuiteService, Integer>(SuiteService.class);
        for (SuiteService service : SuiteService.values()) {
            services.put(service, service.fixedPort());
        }
        return new StackPorts(PlatformPorts.FIXED, 8761, services);
    }

    /** Others, so that tests run beside a suite that somebody uses. */
    public static StackPorts free() {
        List<Integer> ports = new ArrayList<>(PlatformPorts.free(SuiteService.values().length + 1));
        int registry = ports.removeLast();
        var services = new EnumMap<SuiteService, Integer>(SuiteService.class);
        for (SuiteService service : SuiteService.values()) {
            services.put(service, ports.removeLast());
        }
        return new StackPorts(PlatformPorts.free(), registry, services);
    }

    Map<String, Integer> byName() {
        var ports = new LinkedHashMap<>(platform.byName());
        ports.put("registry", registry);
        for (SuiteService service : SuiteService.values()) {
            ports.put(service.id(), services.get(service));
        }
        return ports;
    }
}

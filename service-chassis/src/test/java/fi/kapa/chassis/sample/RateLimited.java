package fi.kapa.chassis.sample;

import java.util.HashMap;
import java.util.Map;

/** Each caller has five requests, each address three, and none comes back while the tests run. */
public class RateLimited extends Sample {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("kapa.gate.public-routes", "GET /v1/open*");
        settings.put("kapa.rate-limit.enabled", "true");
        settings.put("kapa.rate-limit.caller.burst", "5");
        settings.put("kapa.rate-limit.caller.requests", "1");
        settings.put("kapa.rate-limit.caller.period", "1H");
        settings.put("kapa.rate-limit.anonymous.burst", "3");
        settings.put("kapa.rate-limit.anonymous.requests", "1");
        settings.put("kapa.rate-limit.anonymous.period", "1H");
        return settings;
    }
}

package fi.kapa.chassis.sample;

import java.util.HashMap;
import java.util.Map;

/** The tests' own address is that of the X-Road security server. */
public class TrustedSecurityServer extends Sample {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("kapa.x-road.trusted-addresses", "127.0.0.1,10.0.0.1");
        return settings;
    }
}

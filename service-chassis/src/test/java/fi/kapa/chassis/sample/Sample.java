package fi.kapa.chassis.sample;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Runs the notes on the platform; the settings are here and not in a file, so that they reach no other module's tests. */
public class Sample implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.application.name",
                "note-service",
                "quarkus.flyway.locations",
                "db/chassis,db/note",
                "mp.messaging.incoming.facts.topics",
                "kapa.source.v1",
                "quarkus.devservices.enabled",
                "false",
                "quarkus.log.category.\"org.apache.kafka\".level",
                "WARN");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(SamplePlatform.class));
    }
}

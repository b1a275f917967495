package fi.kapa.obligation.seed;

import static fi.kapa.obligation.OnRecord.officer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Platform;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The first start on an empty database, and the second. */
@QuarkusTest
@TestProfile(SeedTest.EmptyDatabase.class)
@WithTestResource(Platform.class)
class SeedTest {

    @Inject
    Seed seed;

    @Inject
    Session session;

    /** A schema of its own, which nothing was written to; its events stay there, because the topic is that of all tests. */
    public static final class EmptyDatabase implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kapa.obligation.seed", "true",
                    "kapa.relay.enabled", "false",
                    "quarkus.datasource.jdbc.additional-jdbc-properties.currentSchema", "seeded",
                    "quarkus.flyway.default-schema", "seeded",
                    "quarkus.flyway.create-schemas", "true");
        }
    }

    @Test
    void anEmptyDatabaseIsFilledAtTheFirstStartAndNotAgain() {
        filledOnce();
        seed.onStart(new StartupEvent());
        filledOnce();
    }

    @Test
    void whatWasSeededIsThereOverHttp() {
        given().get("/v1/support-services").then().body("items", hasSize(9)).body("next", is((Object) null));
        officer()
                .queryParam("name", "elinkeino-, liikenne- ja ympäristökeskus")
                .queryParam("limit", 200)
                .get("/v1/organisations")
                .then()
                .body("items", hasSize(15))
                .body("items.businessId.unique()", contains("2296962-1"))
                .body("items.organisation", hasItems("2296962-1~uudenmaan"));
        officer()
                .queryParam("serviceCode", "VIESTINVALITYS")
                .queryParam("asOf", "2017-07-02")
                .get("/v1/organisations/2296962-1~uudenmaan/obligations")
                .then()
                .body("verdicts.status", contains("OVERDUE"));
    }

    private void filledOnce() {
        assertEquals(441, count("select count(*) from organisation"));
        assertEquals(9, count("select count(*) from support_service_version"));
        assertEquals(450, count("select count(*) from outbox"));
        assertEquals(450, count("select count(*) from audit_entry where actor = 'obligation-service'"));
    }

    private long count(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(query, Long.class).getSingleResult());
    }
}

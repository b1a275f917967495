package fi.kapa.chassis.event;

import static fi.kapa.chassis.sample.Api.HELSINKI;
import static fi.kapa.chassis.sample.Api.take;
import static fi.kapa.chassis.sample.Api.title;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.sample.KafkaAway;
import fi.kapa.chassis.test.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KafkaAway.class)
class KafkaAwayTest {
    @BeforeEach
    @AfterEach
    void nothingWaits() {
        Database.update("delete from outbox where sent_at is null");
    }

    @Test
    void withoutKafkaTheServiceStartsServesAndKeepsItsFacts() {
        given().get("/q/health/ready").then().statusCode(200);
        UUID id = UUID.fromString(
                take(HELSINKI, title()).statusCode(201).extract().path("id"));
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(matchesPattern("(?s).*kapa_outbox_unsent 1.0\n.*"))
                .body(matchesPattern("(?s).*kapa_outbox_oldest_seconds (?!0.0\n)[0-9].*"))
                .body(matchesPattern("(?s).*kapa_inbox_unread NaN\n.*"));
        assertEquals(1, Database.count("outbox where aggregateid = ? and sent_at is null", id.toString()));
        given().get("/q/health/ready").then().statusCode(200);
    }
}

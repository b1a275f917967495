package fi.kapa.obligation.verdict;

import static fi.kapa.obligation.OnRecord.newBusinessId;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.organisation;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of now again and again is held for a moment, and is never older than what was recorded here. */
@QuarkusTest
@WithTestResource(Platform.class)
class RegisteredVerdictsTest {

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void onADayOfTheTransition() {
        OnRecord.today("2017-09-01", clock);
    }

    @Test
    void oneThatManyAskAboutIsNotReadForEachOfThem() {
        String agency = organisation("STATE_AGENCY");
        List<String> knownAt = Stream.generate(() -> now(agency).extract().<String>path("knownAt"))
                .limit(20)
                .distinct()
                .toList();
        assertTrue(knownAt.size() < 20, knownAt::toString);
    }

    @Test
    void whatIsRecordedOfTheOrganisationShowsInTheNextAnswer() {
        String agency = organisation("STATE_AGENCY");
        now(agency, "VIESTINVALITYS").body("verdict", is("OBLIGED"));
        OnRecord.corrected(agency, "INDEPENDENT_PUBLIC_BODY");
        now(agency, "VIESTINVALITYS").body("verdict", is("ENTITLED"));
    }

    @Test
    void whatAnotherReplicaRecordsShowsSoon() throws SQLException {
        String agency = organisation("STATE_AGENCY");
        now(agency, "VIESTINVALITYS").body("verdict", is("OBLIGED"));
        recordedElsewhere(agency, "INDEPENDENT_PUBLIC_BODY");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> now(agency, "VIESTINVALITYS").body("verdict", is("ENTITLED")));
    }

    @Test
    void oneThatIsRegisteredIsThereAtOnce() {
        String unknown = newBusinessId();
        officer().get(path(unknown)).then().statusCode(404);
        OnRecord.registered(unknown, "STATE_AGENCY");
        now(unknown).statusCode(200);
    }

    @Test
    void aChangeOfTheCatalogueShowsInTheNextAnswer() {
        String agency = organisation("STATE_AGENCY");
        now(agency).body("verdicts.findAll { it.serviceCode == 'HETIKOKEILU' }", empty());
        OnRecord.catalogued("HETIKOKEILU", 0, "2017-10-01");
        now(agency, "HETIKOKEILU").body("adoptBy", is("2017-10-01"));
    }

    @Test
    void theFirstAnswerOfADayIsOfThatDay() {
        String agency = organisation("STATE_AGENCY");
        OnRecord.today("2018-01-01", clock);
        now(agency, "TUNNISTAMINEN").body("status", is("DUE"));
        OnRecord.today("2018-01-02", clock);
        now(agency, "TUNNISTAMINEN").body("status", is("OVERDUE"));
        OnRecord.today("2018-01-01", clock);
        now(agency, "TUNNISTAMINEN").body("status", is("DUE"));
    }

    /** What another replica does: nobody is told here. */
    private void recordedElsewhere(String organisation, String category) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into recorded_fact (kind, subject_id, version, organisation, recorded_at, state)
                        select kind, subject_id, version + 1, organisation, recorded_at, state || jsonb_build_object('category', ?)
                        from recorded_fact where kind = 'ORGANISATION' and organisation = ?
                        """)) {
            insert.setString(1, category);
            insert.setString(2, organisation);
            assertEquals(1, insert.executeUpdate());
        }
    }

    private static ValidatableResponse now(String organisation, String service) {
        return now(organisation).rootPath("verdicts.find { it.serviceCode == '" + service + "' }");
    }

    private static ValidatableResponse now(String organisation) {
        return officer().get(path(organisation)).then().statusCode(200);
    }

    private static String path(String organisation) {
        return "/v1/organisations/" + organisation + "/obligations";
    }
}

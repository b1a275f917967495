package fi.kapa.exemption.inforce;

import static fi.kapa.chassis.test.Tokens.as;

import fi.kapa.chassis.test.Plans;
import fi.kapa.chassis.test.Plans.Asked;
import fi.kapa.chassis.test.Platform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How the list of exemptions is read when there are many. */
@QuarkusTest
@WithTestResource(Platform.class)
class ExemptionListPlanTest {
    private static final String ORGANISATIONS = """
            insert into known_organisation (organisation, business_id, name_fi, name_sv, category, language, active, version)
            select 'o' || n, 'b' || n, 'Nimi ' || n, 'Namn ' || n, (array['MUNICIPAL_AUTHORITY', 'STATE_ADMINISTRATIVE_AUTHORITY', 'COURT_OR_JUDICIAL_BODY', 'OTHER'])[1 + n % 4], 'fi', true, 1
            from generate_series(1, 20000) n
            """;
    private static final String APPLICATION = """
            insert into exemption_application (id, reference, version, organisation, business_id, service_code, addressee, state, language, content,
                handling, created_by, requested_at)
            values ('01000000-0000-7000-8000-000000000000', 'P', 1, 'o1', 'b1', 'S1', 'VRK', 'SUBMITTED', 'fi', '{}', '{}', 'c', now())
            """;
    private static final String EXEMPTIONS = """
            insert into exemption (record_id, id, version, application_id, organisation, business_id, service_code, producer, decided_by, scope_kind,
                valid_from, valid_until, recorded_at)
            select uuidv7(), uuidv7(), 1, '01000000-0000-7000-8000-000000000000', 'o' || n, 'b' || n, 'S' || n % 50, 'VRK', 'VRK', 'WHOLE',
                '2017-01-01', '2018-12-31', '2016-10-01'
            from generate_series(1, 20000) n
            """;

    private static final List<Asked> ASKED = List.of(
            asked("limit=50"),
            asked("businessId=0131297-0", "'o77'"),
            asked("organisation=0131297-0", "'o77'"),
            asked("serviceCode=S1", "'S1'"),
            asked("name=nimi 17777", "'%nimi 17777%'", "'%nimi 17777%'", "'%nimi 17777%'"),
            asked("category=COURT_OR_JUDICIAL_BODY", "'COURT_OR_JUDICIAL_BODY'"));

    @Inject
    DataSource database;

    @Test
    void whateverItIsFilteredByNoTableIsReadFromEndToEnd() throws SQLException {
        try (Plans plans = Plans.ofTables(database, ORGANISATIONS, APPLICATION, EXEMPTIONS)) {
            plans.mustUseIndexes(
                    "exemption",
                    filter -> as("system", Map.of())
                            .get("/v1/exemptions?" + filter)
                            .then()
                            .statusCode(200),
                    ASKED);
        }
    }

    /** The day comes first, and the instant at which it was known. */
    private static Asked asked(String filter, String... values) {
        Stream<String> when = Stream.of("'2017-06-01'", "'2017-06-01'", "'2017-06-01'", "now()", "now()");
        return new Asked(filter, Stream.concat(when, Stream.of(values)).toList());
    }
}

package fi.kapa.obligation.exemption;

import static fi.kapa.obligation.OnRecord.organisation;
import static fi.kapa.obligation.OnRecord.verdict;
import static fi.kapa.obligation.OnRecord.verdictKnownAt;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fi.kapa.chassis.test.Events;
import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exemptions of exemption-service change the verdicts here. */
@QuarkusTest
@WithTestResource(Platform.class)
class ExemptionVerdictTest {
    private static final String THROUGH_2018 = "\"validFrom\":\"2017-01-01\",\"validUntil\":\"2018-12-31\",";

    @Inject
    Clock clock;

    @Inject
    Session session;

    private String agency;
    private UUID application;

    @BeforeEach
    void anAgencyIsOverdueWithMessaging() {
        OnRecord.today("2017-09-01", clock);
        agency = organisation("STATE_AGENCY");
        application = UUID.randomUUID();
        verdict(agency, "VIESTINVALITYS", "2017-09-01").body("status", is("OVERDUE"));
    }

    @Test
    void anExemptionForTheWholeHoldsOnItsDaysAlone() {
        Instant decided = decided("ExemptionDecided", 1, "WHOLE", THROUGH_2018);
        verdict(agency, "VIESTINVALITYS", "2016-12-31").body("status", is("DUE"));
        verdict(agency, "VIESTINVALITYS", "2017-01-01").body("status", is("EXEMPT"));
        verdict(agency, "VIESTINVALITYS", "2018-12-31")
                .body("verdict", is("OBLIGED"))
                .body("status", is("EXEMPT"))
                .body("adoptBy", nullValue())
                .body("reasons.ruleId", hasItem("EXEMPT"))
                .body("reasons.last().facts.validUntil", is("2018-12-31"));
        verdict(agency, "VIESTINVALITYS", "2019-01-01").body("status", is("OVERDUE"));
        verdict(agency, "TUNNISTAMINEN", "2018-12-31").body("status", is("OVERDUE"));

        verdictKnownAt(decided.toString(), agency, "VIESTINVALITYS", "2017-09-01")
                .body("status", is("EXEMPT"));
        verdictKnownAt(decided.minusNanos(1000).toString(), agency, "VIESTINVALITYS", "2017-09-01")
                .body("status", is("OVERDUE"));
    }

    @Test
    void anExemptionForAPartLeavesTheRestObliged() {
        decided("ExemptionDecided", 1, "PART", "\"validFrom\":\"2017-01-01\",");
        verdict(agency, "VIESTINVALITYS", "2017-07-01")
                .body("status", is("PARTLY_EXEMPT"))
                .body("restStatus", is("DUE"))
                .body("adoptBy", is("2017-07-01"));
        verdict(agency, "VIESTINVALITYS", "2020-01-01")
                .body("status", is("PARTLY_EXEMPT"))
                .body("restStatus", is("OVERDUE"));
    }

    @Test
    void aRevokedExemptionEndsOnItsLastDay() {
        decided("ExemptionDecided", 1, "WHOLE", THROUGH_2018);
        decided("ExemptionRevoked", 2, "WHOLE", "\"validFrom\":\"2017-01-01\",\"validUntil\":\"2017-08-31\",");
        verdict(agency, "VIESTINVALITYS", "2017-08-31").body("status", is("EXEMPT"));
        verdict(agency, "VIESTINVALITYS", "2017-09-01").body("status", is("OVERDUE"));
    }

    @Test
    void anAnnulledExemptionNeverHeldButWasKnownToHold() {
        Instant decided = decided("ExemptionDecided", 1, "WHOLE", THROUGH_2018);
        onRecord("ExemptionAnnulled", 2, "", "WHOLE");
        verdict(agency, "VIESTINVALITYS", "2017-09-01").body("status", is("OVERDUE"));
        verdictKnownAt(decided.toString(), agency, "VIESTINVALITYS", "2017-09-01")
                .body("status", is("EXEMPT"));
    }

    @Test
    void anAmendedDecisionTakesThePlaceOfTheFormer() {
        decided("ExemptionDecided", 1, "WHOLE", THROUGH_2018);
        decided("ExemptionAmended", 2, "PART", THROUGH_2018);
        verdict(agency, "VIESTINVALITYS", "2017-09-01").body("status", is("PARTLY_EXEMPT"));
    }

    @Test
    void aRejectionExemptsFromNothing() {
        onRecord("ExemptionDecided", 1, "", "WHOLE");
        verdict(agency, "VIESTINVALITYS", "2017-09-01").body("status", is("OVERDUE"));
    }

    @Test
    void anApplicationThatIsUnderWayExemptsFromNothing() {
        publish(
                "ExemptionRequested",
                1,
                "\"exemptionId\":\"" + application + "\"," + THROUGH_2018,
                "WHOLE",
                clock.instant());
        theNextFactIsOnRecord();
        verdict(agency, "VIESTINVALITYS", "2017-09-01").body("status", is("OVERDUE"));
    }

    @Test
    void anOlderVersionThatArrivesLateChangesNothing() {
        decided("ExemptionRevoked", 2, "WHOLE", "\"validFrom\":\"2017-01-01\",\"validUntil\":\"2017-08-31\",");
        publish(
                "ExemptionDecided",
                1,
                "\"exemptionId\":\"" + application + "\"," + THROUGH_2018,
                "WHOLE",
                clock.instant());
        theNextFactIsOnRecord();
        verdict(agency, "VIESTINVALITYS", "2017-09-01").body("status", is("OVERDUE"));
    }

    /** Facts of one organisation stay in order, so those before it have been applied. */
    private void theNextFactIsOnRecord() {
        application = UUID.randomUUID();
        onRecord("ExemptionDecided", 1, "", "PART");
    }

    /** Publishes the fact and waits until it is on record; answers since when it is. */
    private Instant decided(String name, int version, String scope, String validity) {
        return onRecord(name, version, "\"exemptionId\":\"" + UUID.randomUUID() + "\"," + validity, scope);
    }

    private Instant onRecord(String name, int version, String granted, String scope) {
        Instant time = clock.instant();
        publish(name, version, granted, scope, time);
        await().until(() -> isOnRecord(version));
        return time;
    }

    private void publish(String name, int version, String granted, String scope, Instant time) {
        Events.publishRaw("kapa.exemption.v1", agency, """
                {"specversion":"1.0","id":"%s","source":"/kapa/exemption-service","type":"fi.kapa.exemption.%s.v1","subject":"%s","time":"%s",
                 "aggregateversion":%d,"partitionkey":"%s","data":{"applicationId":"%s","organisation":"%s","serviceCode":"VIESTINVALITYS","addressee":"VRK",
                 "state":"DECIDED",%s"scope":{"kind":"%s"},"decidedBy":"VRK","decidedOn":"2017-09-01","requestedAt":"2016-11-01T08:00:00Z"}}
                """.formatted(
                UUID.randomUUID(), name, application, time, version, agency, application, agency, granted, scope));
    }

    private boolean isOnRecord(int version) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                        "select count(*) from recorded_fact where kind = 'EXEMPTION' and subject_id = :subject and version = :version",
                                        Long.class)
                                .setParameter("subject", application.toString())
                                .setParameter("version", version)
                                .getSingleResult()
                        == 1);
    }
}

package fi.kapa.obligation.verdict;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.obligation.OnRecord.organisation;
import static fi.kapa.obligation.OnRecord.unit;
import static fi.kapa.obligation.OnRecord.verdict;
import static fi.kapa.obligation.OnRecord.verdictKnownAt;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Events;
import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organisation has told schedule-service and applied for from funding-service stands beside its verdicts. */
@QuarkusTest
@WithTestResource(Platform.class)
class OwnCasesTest {
    private static final String SUBMITTED = "2016-09-15T08:12:03.123456Z";
    private static final String DECIDED = "2016-10-05T08:12:03.123456Z";
    private static final String TODAY = "2017-09-01";

    @Inject
    Clock clock;

    @Inject
    Session session;

    private String agency;
    private final String submission = UUID.randomUUID().toString();
    private final String application = UUID.randomUUID().toString();

    @BeforeEach
    void anAgencyIsRegistered() {
        OnRecord.today("2016-08-01", clock);
        agency = organisation("STATE_AGENCY");
        OnRecord.today(TODAY, clock);
    }

    @Test
    void nothingIsBesideTheVerdictOfOneThatHasToldNothing() {
        verdict(agency, "TUNNISTAMINEN", TODAY).body("schedule", nullValue()).body("funding", empty());
    }

    @Test
    void aGoalIsBesideTheVerdictOnItsServiceAlone() {
        schedule("ScheduleSubmitted", submission, 1, "AT-2016-000001", "SUBMITTED", SUBMITTED, "2017-05");
        awaitSchedule("state", "SUBMITTED");
        verdict(agency, "TUNNISTAMINEN", TODAY)
                .body("status", is("DUE"))
                .body("schedule.reference", is("AT-2016-000001"))
                .body("schedule.targetMonth", is("2017-05"));
        verdict(agency, "VIESTINVALITYS", TODAY).body("schedule", nullValue());
    }

    @Test
    void itIsShownInTheStateOfTheDayAndOfTheKnowledgeAskedAbout() {
        schedule("ScheduleSubmitted", submission, 1, "AT-2016-000001", "SUBMITTED", SUBMITTED, "2017-05");
        schedule("ScheduleAmended", submission, 2, "AT-2016-000001", "SUBMITTED", "2016-09-20T06:00:00Z", "2017-08");
        schedule("ScheduleAccepted", submission, 3, "AT-2016-000001", "ACCEPTED", DECIDED, "2017-08");
        awaitSchedule("state", "ACCEPTED");
        verdict(agency, "TUNNISTAMINEN", "2016-09-14").body("schedule", nullValue());
        verdict(agency, "TUNNISTAMINEN", "2016-09-15").body("schedule.targetMonth", is("2017-05"));
        verdict(agency, "TUNNISTAMINEN", "2016-10-04")
                .body("schedule.targetMonth", is("2017-08"))
                .body("schedule.state", is("SUBMITTED"));
        verdict(agency, "TUNNISTAMINEN", "2016-10-05").body("schedule.state", is("ACCEPTED"));
        verdictKnownAt(SUBMITTED, agency, "TUNNISTAMINEN", TODAY).body("schedule.targetMonth", is("2017-05"));
        String before = Instant.parse(SUBMITTED).minusNanos(1000).toString();
        verdictKnownAt(before, agency, "TUNNISTAMINEN", TODAY).body("schedule", nullValue());
    }

    @Test
    void aNewerSubmissionTakesThePlaceOfTheFormerAlsoWhenItArrivesFirst() {
        String newer = UUID.randomUUID().toString();
        schedule("ScheduleSubmitted", newer, 1, "AT-2016-000002", "SUBMITTED", DECIDED, "2017-11");
        schedule("ScheduleSubmitted", submission, 1, "AT-2016-000001", "SUBMITTED", SUBMITTED, "2017-05");
        schedule("ScheduleWithdrawn", newer, 2, "AT-2016-000002", "WITHDRAWN", "2016-11-02T12:45:00Z", "2017-11");
        awaitSchedule("state", "WITHDRAWN");
        verdict(agency, "TUNNISTAMINEN", TODAY).body("schedule.reference", is("AT-2016-000002"));
        verdict(agency, "TUNNISTAMINEN", "2016-10-01").body("schedule.reference", is("AT-2016-000001"));
    }

    @Test
    void aReplayInAnyOrderGivesTheSameRows() {
        Runnable first =
                () -> schedule("ScheduleSubmitted", submission, 1, "AT-2016-000001", "SUBMITTED", SUBMITTED, "2017-05");
        Runnable second =
                () -> schedule("ScheduleAccepted", submission, 2, "AT-2016-000001", "ACCEPTED", DECIDED, "2017-05");
        first.run();
        second.run();
        await().until(() -> rows(submission).size() == 2);
        List<String> rows = rows(submission);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("delete from recorded_fact where subject_id = :subject")
                        .setParameter("subject", submission)
                        .executeUpdate());
        second.run();
        first.run();
        await().until(() -> rows(submission).size() == 2);
        assertEquals(rows, rows(submission));
        verdict(agency, "TUNNISTAMINEN", TODAY).body("schedule.state", is("ACCEPTED"));
    }

    @Test
    void fundingIsBesideTheVerdictsOnTheServicesThatItIsFor() {
        granted(agency);
        for (String service : List.of("PALVELUVAYLA", "TUNNISTAMINEN")) {
            verdict(agency, service, TODAY)
                    .body("funding.reference", contains("RA-2016-000001"))
                    .body("funding[0].serviceCodes", contains("PALVELUVAYLA", "TUNNISTAMINEN"))
                    .body("funding[0].granted.amount", is("7500.00"));
        }
        verdict(agency, "VIESTINVALITYS", TODAY).body("funding", empty());
        verdict(agency, "PALVELUVAYLA", "2016-10-04")
                .body("funding.state", contains("SUBMITTED"))
                .body("funding[0]", not(hasKey("granted")));
    }

    @Test
    void fundingIsShownOnlyToThoseWhoMayKnowOfIt() {
        granted(agency);
        of(asOrganisation(agency), agency).statusCode(200).body("verdicts[0].funding.state", contains("GRANTED"));
        of(as("ministry-officer", Map.of()), agency).body("verdicts[0].funding.state", contains("GRANTED"));
        of(as("system", Map.of()), agency).body("verdicts[0].funding.state", contains("GRANTED"));
        of(as("form-backend", Map.of()), agency)
                .statusCode(200)
                .body("verdicts[0]", not(hasKey("funding")))
                .body("verdicts[0]", not(hasKey("schedule")));
        of(asOrganisation(organisation("STATE_AGENCY")), agency).statusCode(404);
        of(as("system", Map.of()).queryParam("asOf", "2016-10-04"), agency).body("verdicts[0].funding", empty());
    }

    @Test
    void eachSeesOfTheWholeAnswerWhatItMayKnowWhoeverAskedBefore() {
        whole(as("ministry-officer", Map.of())).body("verdicts.funding.flatten()", empty());
        funding(agency, "FundingApplied", 1, "SUBMITTED", SUBMITTED, "");
        await().until(() -> rows(application).size() == 1);
        whole(as("ministry-officer", Map.of()))
                .body("verdicts.funding.flatten().state", contains("SUBMITTED", "SUBMITTED"));
        whole(as("system", Map.of())).body("verdicts.funding.flatten()", empty());
        whole(as("form-backend", Map.of())).body("verdicts", everyItem(not(hasKey("funding"))));
        whole(asOrganisation(agency)).body("verdicts.funding.flatten().state", contains("SUBMITTED", "SUBMITTED"));
        whole(asOrganisation(organisation("STATE_AGENCY"))).statusCode(404);
    }

    @Test
    void theFundingOfAUnitIsNotThatOfAnother() {
        String unit = unit(agency, "a");
        granted(unit);
        verdict(unit, "PALVELUVAYLA", TODAY).body("funding.state", contains("GRANTED"));
        verdict(agency, "PALVELUVAYLA", TODAY).body("funding", empty());
    }

    private ValidatableResponse whole(RequestSpecification caller) {
        return caller.get("/v1/organisations/" + agency + "/obligations").then();
    }

    private ValidatableResponse of(RequestSpecification caller, String organisation) {
        return caller.queryParam("serviceCode", "PALVELUVAYLA")
                .get("/v1/organisations/" + organisation + "/obligations")
                .then();
    }

    private void awaitSchedule(String field, String value) {
        await().untilAsserted(() -> verdict(agency, "TUNNISTAMINEN", TODAY).body("schedule." + field, is(value)));
    }

    private void granted(String organisation) {
        funding(organisation, "FundingApplied", 1, "SUBMITTED", SUBMITTED, "");
        funding(
                organisation,
                "FundingDecided",
                3,
                "GRANTED",
                DECIDED,
                ",\"granted\":{\"amount\":\"7500.00\",\"currency\":\"EUR\"}");
        await().until(() -> rows(application).size() == 2);
    }

    private void schedule(
            String name, String subject, int version, String reference, String state, String time, String month) {
        String first = subject.equals(submission) ? SUBMITTED : DECIDED;
        publish("schedule", name, subject, version, agency, time, """
                {"submissionId":"%s","reference":"%s","revision":1,"organisation":"%s","channel":"FORM","state":"%s","late":false,"language":"fi",
                 "submittedAt":"%s","goals":[{"serviceCode":"TUNNISTAMINEN","targetMonth":"%s"}]}
                """.formatted(
                        subject, reference, agency, state, first, month));
    }

    private void funding(String organisation, String name, int version, String state, String time, String granted) {
        publish("funding", name, application, version, organisation, time, """
                {"applicationId":"%s","reference":"RA-2016-000001","organisation":"%s","purpose":"PLANNING","serviceCodes":["PALVELUVAYLA","TUNNISTAMINEN"],
                 "state":"%s","instrument":"SPENDING_RIGHT"%s}
                """.formatted(
                        application, organisation, state, granted));
    }

    private static void publish(
            String service, String name, String subject, int version, String key, String time, String data) {
        Events.publishRaw("kapa." + service + ".v1", key, """
                {"specversion":"1.0","id":"%s","source":"/kapa/%s-service","type":"fi.kapa.%s.%s.v1","subject":"%s","time":"%s",
                 "aggregateversion":%d,"partitionkey":"%s","data":%s}
                """.formatted(
                        UUID.randomUUID(), service, service, name, subject, time, version, key, data));
    }

    private List<String> rows(String subject) {
        return QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        "select kind || version || recorded_at || organisation || state from recorded_fact where subject_id = :subject order by version",
                        String.class)
                .setParameter("subject", subject)
                .getResultList());
    }
}

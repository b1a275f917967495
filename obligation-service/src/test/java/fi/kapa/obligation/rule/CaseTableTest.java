package fi.kapa.obligation.rule;

import static fi.kapa.obligation.catalogue.ServiceCode.AVOINDATA;
import static fi.kapa.obligation.catalogue.ServiceCode.PALVELUTIETOVARANTO;
import static fi.kapa.obligation.catalogue.ServiceCode.PALVELUVAYLA;
import static fi.kapa.obligation.catalogue.ServiceCode.TUNNISTAMINEN;
import static fi.kapa.obligation.catalogue.ServiceCode.VERKKOMAKSAMINEN;
import static fi.kapa.obligation.catalogue.ServiceCode.VIESTINVALITYS;
import static fi.kapa.obligation.organisation.OrganisationCategory.MUNICIPAL_AUTHORITY;
import static fi.kapa.obligation.organisation.OrganisationCategory.OTHER_PUBLIC_TASK;
import static fi.kapa.obligation.organisation.OrganisationCategory.PRIVATE_BODY;
import static fi.kapa.obligation.organisation.OrganisationCategory.STATE_AGENCY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.kapa.obligation.fact.Adoption.Phase;
import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.fact.UsageDecision;
import fi.kapa.obligation.fact.Validity;
import fi.kapa.obligation.judgement.Judgement;
import fi.kapa.obligation.judgement.Position;
import fi.kapa.obligation.judgement.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each line of the case table by one example that reads alone. */
class CaseTableTest {

    @Test
    void nobodyIsCoveredTheDayBeforeTheActIsInForce() {
        expect(AMatter.of(STATE_AGENCY, TUNNISTAMINEN).on("2016-07-14"), Position.NOT_COVERED, Status.NOT_APPLICABLE);
        expect(AMatter.of(STATE_AGENCY, TUNNISTAMINEN).on("2016-07-15"), Position.OBLIGED, Status.DUE);
    }

    @Test
    void aPrivateBodyHasNoRightToIdentification() {
        expect(AMatter.of(PRIVATE_BODY, TUNNISTAMINEN), Position.NOT_COVERED, Status.NOT_APPLICABLE);
    }

    @Test
    void messagingIsForAnotherPublicTaskByPermission() {
        expect(AMatter.of(OTHER_PUBLIC_TASK, VIESTINVALITYS), Position.BY_PERMISSION, Status.VOLUNTARY);
    }

    @Test
    void aRecordedPermissionEntitles() {
        AMatter permitted = AMatter.of(OTHER_PUBLIC_TASK, VIESTINVALITYS)
                .decided(new UsageDecision.Permission(through("2017-03-01", "2017-12-31")));

        expect(permitted.on("2017-02-28"), Position.BY_PERMISSION, Status.VOLUNTARY);
        expect(permitted.on("2017-03-01"), Position.ENTITLED, Status.VOLUNTARY);
        expect(permitted.on("2017-12-31"), Position.ENTITLED, Status.VOLUNTARY);
        expect(permitted.on("2018-01-01"), Position.BY_PERMISSION, Status.VOLUNTARY);
        expect(permitted.adoptedOn("2017-04-01"), Position.ENTITLED, Status.ADOPTED);
    }

    @Test
    void aServiceWithoutDutyIsVoluntaryOrAdopted() {
        expect(AMatter.of(STATE_AGENCY, AVOINDATA), Position.ENTITLED, Status.VOLUNTARY);
        expect(AMatter.of(STATE_AGENCY, AVOINDATA).adoptedOn("2017-09-01"), Position.ENTITLED, Status.ADOPTED);
        expect(AMatter.of(STATE_AGENCY, AVOINDATA).adoptedOn("2017-09-02"), Position.ENTITLED, Status.VOLUNTARY);
    }

    @Test
    void anExemptionMeansNothingToOneWithoutDuty() {
        AMatter exempt = AMatter.of(MUNICIPAL_AUTHORITY, VIESTINVALITYS)
                .exempt(Scope.WHOLE, "2017-01-01", null)
                .where(Circumstance.STATUTORY_TASK, false);

        expect(exempt, Position.ENTITLED, Status.VOLUNTARY);
    }

    @Test
    void anExemptionForTheWholeHoldsThroughItsLastDay() {
        AMatter exempt = AMatter.of(STATE_AGENCY, VIESTINVALITYS).exempt(Scope.WHOLE, "2017-01-01", "2017-08-31");

        expect(exempt.on("2016-12-31"), Position.OBLIGED, Status.DUE);
        expect(exempt.on("2017-01-01"), Position.OBLIGED, Status.EXEMPT);
        expect(exempt.on("2017-08-31"), Position.OBLIGED, Status.EXEMPT);
        expect(exempt.on("2017-09-01"), Position.OBLIGED, Status.OVERDUE);
    }

    @Test
    void anExemptionForAPartLeavesTheRestObliged() {
        AMatter partly = AMatter.of(STATE_AGENCY, VIESTINVALITYS).exempt(Scope.PART, "2017-01-01", null);

        Judgement judgement = expect(partly, Position.OBLIGED, Status.PARTLY_EXEMPT);

        assertEquals(Status.OVERDUE, judgement.outcome().restStatus());
        assertEquals(LocalDate.of(2017, 7, 1), judgement.outcome().deadline().adoptBy());
    }

    @Test
    void anExemptionForTheWholeOutweighsOneForAPart() {
        AMatter both = AMatter.of(STATE_AGENCY, VIESTINVALITYS)
                .exempt(Scope.PART, "2017-01-01", null)
                .exempt(Scope.WHOLE, "2017-01-01", null);

        assertNull(expect(both, Position.OBLIGED, Status.EXEMPT).outcome().restStatus());
    }

    @Test
    void anAdoptionMeetsTheDutyFromItsDay() {
        AMatter adopted = AMatter.of(STATE_AGENCY, VIESTINVALITYS).adoptedOn("2017-07-15");

        expect(adopted.on("2017-07-14"), Position.OBLIGED, Status.OVERDUE);
        assertEquals(
                Phase.ADOPTED,
                expect(adopted.on("2017-07-15"), Position.OBLIGED, Status.ADOPTED)
                        .phase());
    }

    @Test
    void aBeginningIsNoAdoption() {
        AMatter started = AMatter.of(STATE_AGENCY, VIESTINVALITYS).startedOn("2017-06-01");

        assertEquals(
                Phase.STARTED, expect(started, Position.OBLIGED, Status.OVERDUE).phase());
    }

    @Test
    void anAdoptionInAPartDoesNotMeetTheDutyUnlessTheOtherPartIsExempt() {
        AMatter inPart = AMatter.of(STATE_AGENCY, VIESTINVALITYS).with(Phase.ADOPTED, "2017-06-01", Scope.PART, true);

        assertEquals(
                Phase.STARTED, expect(inPart, Position.OBLIGED, Status.OVERDUE).phase());
        assertEquals(
                Status.ADOPTED,
                expect(inPart.exempt(Scope.PART, "2017-01-01", null), Position.OBLIGED, Status.PARTLY_EXEMPT)
                        .outcome()
                        .restStatus());
    }

    @Test
    void aMunicipalDutyIsMetInStatutoryTasksOnly() {
        AMatter elsewhere =
                AMatter.of(MUNICIPAL_AUTHORITY, VIESTINVALITYS).with(Phase.ADOPTED, "2017-06-01", Scope.WHOLE, false);

        expect(elsewhere, Position.OBLIGED, Status.OVERDUE);
        expect(elsewhere.where(Circumstance.STATUTORY_TASK, false), Position.ENTITLED, Status.ADOPTED);
        expect(
                AMatter.of(STATE_AGENCY, VIESTINVALITYS).with(Phase.ADOPTED, "2017-06-01", Scope.WHOLE, false),
                Position.OBLIGED,
                Status.ADOPTED);
    }

    @Test
    void newWorkIsDueOnTheBusWithoutALatestDate() {
        AMatter newWork = AMatter.of(STATE_AGENCY, PALVELUVAYLA).where(Circumstance.NEW_SERVICES, true);

        Judgement judgement = expect(newWork, Position.OBLIGED, Status.DUE);

        assertNull(judgement.outcome().deadline().adoptBy());
        assertEquals(LocalDate.of(2016, 7, 15), judgement.outcome().deadline().startJoiningBy());
        expect(newWork.startedOn("2016-08-01"), Position.OBLIGED, Status.DUE);
    }

    @Test
    void withoutNewWorkJoiningTheBusMustHaveBegun() {
        AMatter nothingNew = AMatter.of(STATE_AGENCY, PALVELUVAYLA).where(Circumstance.NEW_SERVICES, false);

        expect(nothingNew.on("2016-07-15"), Position.OBLIGED, Status.DUE);
        expect(nothingNew.on("2016-07-16"), Position.OBLIGED, Status.OVERDUE);
        expect(nothingNew.startedOn("2016-09-01"), Position.OBLIGED, Status.IN_PROGRESS);
        expect(nothingNew.withContractEnding("2018-05-31"), Position.OBLIGED, Status.OVERDUE);
    }

    @Test
    void aContractWithoutAKnownEndDefersWithoutADate() {
        Judgement judgement = expect(
                AMatter.of(STATE_AGENCY, VIESTINVALITYS).withContractEnding(null), Position.OBLIGED, Status.DEFERRED);

        assertNull(judgement.outcome().deadline().adoptBy());
    }

    @Test
    void aContractBeyondTheLatestDateDefersToTheDayAfterIt() {
        AMatter beyond = AMatter.of(STATE_AGENCY, VIESTINVALITYS).withContractEnding("2018-05-31");

        assertEquals(
                LocalDate.of(2018, 6, 1),
                expect(beyond, Position.OBLIGED, Status.DEFERRED)
                        .outcome()
                        .deadline()
                        .adoptBy());
        expect(beyond.on("2018-05-31"), Position.OBLIGED, Status.DEFERRED);
        expect(beyond.on("2018-06-01"), Position.OBLIGED, Status.DUE);
        expect(beyond.on("2018-06-02"), Position.OBLIGED, Status.OVERDUE);
    }

    @Test
    void aContractThatEndsEarlierPutsTheBeginningOffOnly() {
        AMatter earlier = AMatter.of(STATE_AGENCY, VIESTINVALITYS).withContractEnding("2017-03-31");

        expect(earlier.on("2017-03-31"), Position.OBLIGED, Status.NOT_YET_DUE);
        expect(earlier.on("2017-04-01"), Position.OBLIGED, Status.DUE);
        expect(earlier.on("2017-07-01"), Position.OBLIGED, Status.DUE);
        expect(earlier.on("2017-07-02"), Position.OBLIGED, Status.OVERDUE);
    }

    @Test
    void theLatestDateIsInclusive() {
        expect(AMatter.of(STATE_AGENCY, PALVELUTIETOVARANTO).on("2017-07-01"), Position.OBLIGED, Status.DUE);
        expect(AMatter.of(STATE_AGENCY, PALVELUTIETOVARANTO).on("2017-07-02"), Position.OBLIGED, Status.OVERDUE);
        expect(AMatter.of(STATE_AGENCY, VERKKOMAKSAMINEN).on("2018-01-01"), Position.OBLIGED, Status.DUE);
        expect(AMatter.of(STATE_AGENCY, VERKKOMAKSAMINEN).on("2018-01-02"), Position.OBLIGED, Status.OVERDUE);
    }

    private static Judgement expect(AMatter asked, Position position, Status status) {
        Judgement judgement = ObligationRules.judge(asked.matter());
        assertEquals(
                position + " " + status,
                judgement.outcome().verdict() + " " + judgement.outcome().status());
        return judgement;
    }

    private static Validity through(String from, @Nullable String until) {
        return new Validity(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}

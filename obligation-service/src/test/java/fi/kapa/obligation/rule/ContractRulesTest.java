package fi.kapa.obligation.rule;

import static fi.kapa.obligation.catalogue.ServiceCode.VIESTINVALITYS;
import static fi.kapa.obligation.organisation.OrganisationCategory.STATE_AGENCY;
import static fi.kapa.obligation.rule.Judged.assertRules;
import static fi.kapa.obligation.rule.Judged.judge;
import static fi.kapa.obligation.rule.Judged.ruleIds;
import static fi.kapa.obligation.rule.Judged.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.obligation.judgement.FactValue;
import fi.kapa.obligation.judgement.Judgement;
import fi.kapa.obligation.judgement.NamedFact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How contracts of its own defer an organisation's duty, and by which reading. */
class ContractRulesTest {
    @Test
    void theReadingOfAContractBeyondTheLatestDateIsNamedWithWhatTheOtherWouldGive() {
        AMatter beyond = AMatter.of(STATE_AGENCY, VIESTINVALITYS).withContractEnding("2018-05-31");

        Judgement judgement = judge(beyond);

        assertRules("OBLIGED-CATEGORY CONTRACT-BEYOND-LATEST", judgement);
        assertEquals(
                List.of("571/2016 § 5.1", "571/2016 § 29.1(3)"),
                judgement.reasons().getLast().legalBasis());
        assertEquals(
                List.of(
                        NamedFact.day("contractEndsOn", LocalDate.of(2018, 5, 31)),
                        NamedFact.day("adoptBy", LocalDate.of(2017, 7, 1)),
                        NamedFact.code("reading", ContractBeyondLatest.CONTRACT_END_CONTROLS),
                        NamedFact.code("otherReading", ContractBeyondLatest.DATE_CAPS),
                        new NamedFact("otherStatus", new FactValue.Code("OVERDUE")),
                        NamedFact.day("otherAdoptBy", LocalDate.of(2017, 7, 1))),
                judgement.reasons().getLast().facts());
    }

    @Test
    void aContractThatEndsOnTheLatestDateIsStillInForceOnIt() {
        AMatter onTheDay = AMatter.of(STATE_AGENCY, VIESTINVALITYS).on("2017-07-01");

        assertRules("OBLIGED-CATEGORY CONTRACT-BEYOND-LATEST", judge(onTheDay.withContractEnding("2017-07-01")));
        assertRules(
                "OBLIGED-CATEGORY AVAILABLE-AND-CONTRACT-ENDED STATUTORY-LATEST",
                judge(onTheDay.withContractEnding("2017-06-30")));
    }

    @Test
    void byTheOtherReadingTheLatestDateStands() {
        AMatter capped = AMatter.of(STATE_AGENCY, VIESTINVALITYS)
                .withContractEnding("2018-05-31")
                .read(read -> read.with(ContractBeyondLatest.DATE_CAPS));

        assertEquals("NOT_YET_DUE", status(capped.on("2017-07-01")));
        assertEquals("OVERDUE", status(capped.on("2017-07-02")));
        assertEquals("OVERDUE", status(capped.on("2018-06-01")));
        assertEquals(
                LocalDate.of(2017, 7, 1), judge(capped).outcome().deadline().adoptBy());
        assertRules(
                "OBLIGED-CATEGORY CONTRACT-BEYOND-LATEST AVAILABLE-AND-CONTRACT-ENDED", judge(capped.on("2017-07-01")));
        assertRules(
                "OBLIGED-CATEGORY CONTRACT-BEYOND-LATEST AVAILABLE-AND-CONTRACT-ENDED STATUTORY-LATEST", judge(capped));
    }

    @Test
    void aLateContractDefersUnlessTheReadingForbidsIt() {
        AMatter late = AMatter.of(STATE_AGENCY, VIESTINVALITYS).withContract("2016-09-01", "2018-05-31");
        LocalDate available = LocalDate.of(2016, 7, 15);

        assertEquals("DEFERRED", status(late));
        assertEquals("OVERDUE", status(late.read(read -> read.withContractDefersIfConcludedBy(available))));
        assertTrue(ruleIds(judge(late.read(read -> read.withContractDefersIfConcludedBy(available)))
                        .reasons())
                .contains("LATE-CONTRACT"));
        assertEquals(
                "DEFERRED",
                status(AMatter.of(STATE_AGENCY, VIESTINVALITYS)
                        .withContract("2016-07-15", "2018-05-31")
                        .read(read -> read.withContractDefersIfConcludedBy(available))));
    }

    @Test
    void aContractThatIsNotConcludedYetDefersNothing() {
        AMatter later = AMatter.of(STATE_AGENCY, VIESTINVALITYS).withContract("2017-03-01", "2018-05-31");

        assertEquals("DUE", status(later.on("2017-02-28")));
        assertEquals("DEFERRED", status(later.on("2017-03-01")));
    }

    @Test
    void theLastOfSeveralContractsControls() {
        AMatter two = AMatter.of(STATE_AGENCY, VIESTINVALITYS)
                .withContractEnding("2017-03-31")
                .withContractEnding("2017-10-31");

        assertEquals(LocalDate.of(2017, 11, 1), judge(two).outcome().deadline().adoptBy());
    }
}

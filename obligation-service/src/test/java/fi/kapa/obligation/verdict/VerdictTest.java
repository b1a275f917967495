package fi.kapa.obligation.verdict;

import static fi.kapa.obligation.catalogue.ServiceCode.KARTTAPALVELU;
import static fi.kapa.obligation.catalogue.ServiceCode.PALVELUTIETOVARANTO;
import static fi.kapa.obligation.catalogue.ServiceCode.PALVELUVAYLA;
import static fi.kapa.obligation.catalogue.ServiceCode.VIESTINVALITYS;
import static fi.kapa.obligation.organisation.OrganisationCategory.MUNICIPAL_AUTHORITY;
import static fi.kapa.obligation.organisation.OrganisationCategory.OTHER_PUBLIC_TASK;
import static fi.kapa.obligation.organisation.OrganisationCategory.PRIVATE_BODY;
import static fi.kapa.obligation.organisation.OrganisationCategory.STATE_AGENCY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.judgement.FactValue;
import fi.kapa.obligation.judgement.Status;
import fi.kapa.obligation.rule.AMatter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void readsLikeTheExampleOfTheInterface() {
        Verdict verdict = Verdict.on(AMatter.of(STATE_AGENCY, VIESTINVALITYS)
                .withContractEnding("2018-05-31")
                .matter());

        assertEquals(LocalDate.of(2018, 6, 1), verdict.adoptBy());
        Verdict.RuleUsed last = verdict.reasons().getLast();
        assertEquals("CONTRACT-BEYOND-LATEST", last.ruleId());
        assertEquals(new FactValue.Code("CONTRACT_END_CONTROLS"), last.facts().get("reading"));
        assertTrue(last.text().fi().contains("31.5.2018"), last.text().fi());
        assertTrue(
                last.text().fi().contains("sopimuksen päättyminen ratkaisee"),
                last.text().fi());
        assertTrue(
                String.valueOf(last.text().en()).contains("31 May 2018"),
                last.text().en());
        assertTrue(
                changes(verdict).contains("contractEndsOn 2017-06-30 OBLIGED OVERDUE"),
                changes(verdict).toString());
    }

    @Test
    void aContractThatEndsOnTheLastDayThatThereIsHasNoKnownEnd() {
        Verdict verdict = Verdict.on(AMatter.of(STATE_AGENCY, VIESTINVALITYS)
                .withContractEnding("9999-12-31")
                .matter());

        assertEquals(Status.DEFERRED, verdict.status());
        assertNull(verdict.adoptBy());
        assertFalse(
                changes(verdict).toString().contains("+10000"), changes(verdict).toString());
    }

    @Test
    void aFactIsABareValueInJson() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        JsonNode verdict =
                json.readTree(json.writeValueAsString(Verdict.on(AMatter.of(MUNICIPAL_AUTHORITY, VIESTINVALITYS)
                        .withContractEnding("2018-05-31")
                        .matter())));

        assertEquals("VIESTINVALITYS", verdict.get("serviceCode").textValue());
        assertTrue(verdict.at("/reasons/0/facts/statutoryTask").booleanValue());
        assertEquals("2018-05-31", verdict.at("/reasons/2/facts/contractEndsOn").textValue());
        assertEquals("[\"statutoryTask\"]", verdict.get("assumptions").toString());
    }

    @Test
    void tellsWhatWouldChangeADuty() {
        Verdict overdue =
                Verdict.on(AMatter.of(MUNICIPAL_AUTHORITY, VIESTINVALITYS).matter());

        assertEquals(
                List.of(
                        "statutoryTask false ENTITLED VOLUNTARY",
                        "exemption WHOLE OBLIGED EXEMPT",
                        "exemption PART OBLIGED PARTLY_EXEMPT",
                        "adopted true OBLIGED ADOPTED",
                        "contractEndsOn 2017-09-01 OBLIGED DEFERRED"),
                changes(overdue));
    }

    @Test
    void tellsTheNextDayOnWhichTheAnswerTurns() {
        assertTrue(changes(Verdict.on(AMatter.of(STATE_AGENCY, VIESTINVALITYS)
                        .on("2017-06-01")
                        .matter()))
                .contains("asOf 2017-07-02 OBLIGED OVERDUE"));
        assertTrue(changes(Verdict.on(AMatter.of(PRIVATE_BODY, PALVELUTIETOVARANTO)
                        .on("2017-06-01")
                        .matter()))
                .contains("asOf 2017-07-01 ENTITLED VOLUNTARY"));
        assertEquals(
                List.of("asOf 2016-07-15 OBLIGED DUE"),
                changes(Verdict.on(
                        AMatter.of(STATE_AGENCY, PALVELUVAYLA).on("2016-07-14").matter())));
    }

    @Test
    void tellsWhenOnlyTheRestWouldChange() {
        Verdict partly = Verdict.on(AMatter.of(STATE_AGENCY, VIESTINVALITYS)
                .exempt(Scope.PART, "2017-01-01", null)
                .matter());

        Verdict.Change adopted = partly.whatWouldChange().stream()
                .filter(change -> change.fact().equals("adopted"))
                .findFirst()
                .orElseThrow();

        assertEquals(Status.PARTLY_EXEMPT, adopted.status());
        assertTrue(
                String.valueOf(adopted.text().en()).contains("(the rest: in use)"),
                adopted.text().en());
    }

    @Test
    void tellsWhatPermissionAndTheOtherReadingWouldGive() {
        assertTrue(
                changes(Verdict.on(AMatter.of(OTHER_PUBLIC_TASK, VIESTINVALITYS).matter()))
                        .contains("permission true ENTITLED VOLUNTARY"));
        assertEquals(
                List.of("mapServiceForAuthoritiesOnly false ENTITLED VOLUNTARY"),
                changes(Verdict.on(AMatter.of(OTHER_PUBLIC_TASK, KARTTAPALVELU).matter())));
    }

    @Test
    void whatIsToldIsTheAnswerToTheChangedQuestion() {
        AMatter asked = AMatter.of(STATE_AGENCY, VIESTINVALITYS);

        for (Verdict.Change change : Verdict.on(asked.matter()).whatWouldChange()) {
            if (change.value() instanceof FactValue.Day(LocalDate end)
                    && change.fact().equals("contractEndsOn")) {
                Verdict then =
                        Verdict.on(asked.withContractEnding(end.toString()).matter());
                assertEquals(change.status(), then.status());
            }
            assertFalse(change.text().fi().isBlank());
        }
    }

    private static List<String> changes(Verdict verdict) {
        return verdict.whatWouldChange().stream()
                .map(change -> change.fact() + " "
                        + switch (change.value()) {
                            case FactValue.Day(LocalDate day) -> day.toString();
                            case FactValue.YesNo(boolean yes) -> String.valueOf(yes);
                            case FactValue.Code(String code) -> code;
                            case FactValue.Text(String text) -> text;
                        }
                        + " " + change.verdict() + " " + change.status())
                .toList();
    }
}

package fi.kapa.funding.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.standard.Money;
import fi.kapa.funding.project.CostLine;
import fi.kapa.funding.project.CostLineRequest;
import fi.kapa.funding.project.CostType;
import fi.kapa.funding.project.PeriodRequest;
import fi.kapa.funding.project.Purpose;
import fi.kapa.funding.project.Share;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionRulesTest {
    private static final PeriodRequest PERIOD =
            new PeriodRequest(LocalDate.parse("2016-10-01"), LocalDate.parse("2017-10-01"));

    @Test
    void aGrantWithinTheShareOfTheAcceptedLinesHasNoDefect() {
        assertEquals(List.of(), defects(grant("7500.00", "0.75", bought("10000.00")), Purpose.PLANNING));
    }

    @ParameterizedTest(name = "granted {0} at {1} of {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "7500.00, 0.75, 10000.00, -",
                "7500.01, 0.75, 10000.00, /granted GRANTED_ABOVE_SHARE",
                "7500.00, 0.74, 10000.00, /granted GRANTED_ABOVE_SHARE",
                "7600.00, 0.76, 10000.00, /share SHARE_ABOVE_MAXIMUM",
                "7500.00, 0.75, 10000.01, /acceptedLines/0/amount ABOVE_APPLIED",
                "0.00,    0.75, 10000.00, /granted/amount NOT_POSITIVE"
            })
    void noMoreThanTheShareOfWhatWasAppliedForIsGranted(
            String granted, String share, String accepted, @Nullable String defect) {
        assertEquals(
                defect == null ? List.of() : List.of(defect),
                defects(grant(granted, share, bought(accepted)), Purpose.PLANNING));
    }

    @Test
    void aLineThatWasNotAppliedForIsNotAccepted() {
        var other = new CostLineRequest(CostType.TRAVEL, Money.of("100.00"), "Integraatio");
        assertEquals(
                List.of("/acceptedLines/0 NOT_APPLIED_FOR"), defects(grant("75.00", "0.75", other), Purpose.PLANNING));
    }

    @Test
    void anAppliedLineIsAcceptedOnce() {
        assertEquals(
                List.of("/acceptedLines/1 NOT_APPLIED_FOR"),
                defects(grant("75.00", "0.75", bought("50.00"), bought("50.00")), Purpose.PLANNING));
    }

    @Test
    void linesForTheSameThingAreMatchedSoThatAllFit() {
        var applied = new Applied(List.of(line("5000.00"), line("10000.00")), Purpose.PLANNING, Share.of("0.75"));
        assertEquals(
                List.of(),
                texts(DecisionRules.defects(grant("75.00", "0.75", bought("4000.00"), bought("9000.00")), applied)));
    }

    @Test
    void allThatIsMissingOfAGrantIsNamed() {
        var request = new DecisionRequest(Outcome.GRANTED, null, null, List.of(), null, null, List.of(), null);
        assertEquals(
                List.of(
                        "/granted REQUIRED",
                        "/share REQUIRED",
                        "/period REQUIRED",
                        "/reportDueOn REQUIRED",
                        "/acceptedLines TOO_FEW_ITEMS"),
                defects(request, Purpose.PLANNING));
    }

    @Test
    void aRejectionGivesItsReasonsAndNothingElse() {
        assertEquals(
                List.of("/statement REQUIRED"),
                defects(
                        new DecisionRequest(Outcome.REJECTED, null, null, List.of(), null, null, List.of(), null),
                        Purpose.PLANNING));
        var rejection = new DecisionRequest(
                Outcome.REJECTED, Money.of("1.00"), null, List.of(), null, null, List.of(), "Ei edistä käyttöönottoa.");
        assertEquals(List.of(), defects(rejection, Purpose.PLANNING));
        assertEquals(Decision.rejected(List.of(), "Ei edistä käyttöönottoa."), rejection.toDecision());
    }

    @ParameterizedTest(name = "{0}, report due {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "PLANNING,                 2017-09-30, /reportDueOn REPORT_BEFORE_END",
                "PLANNING,                 2017-10-01, -",
                "PLANNING,                 2018-12-31, -",
                "SERVICE_CATALOGUE,        2017-12-01, -",
                "SERVICE_CATALOGUE,        2017-12-02, /reportDueOn REPORT_TOO_LATE",
                "IDENTIFICATION_MIGRATION, 2017-12-01, -",
                "IDENTIFICATION_MIGRATION, 2017-12-02, /reportDueOn REPORT_TOO_LATE"
            })
    void theReportFollowsTheProjectInTime(Purpose purpose, LocalDate due, @Nullable String defect) {
        var request = new DecisionRequest(
                Outcome.GRANTED,
                Money.of("75.00"),
                Share.of("0.75"),
                List.of(bought("100.00")),
                PERIOD,
                due,
                List.of(),
                null);
        assertEquals(defect == null ? List.of() : List.of(defect), defects(request, purpose));
    }

    private static DecisionRequest grant(String granted, String share, CostLineRequest... lines) {
        return new DecisionRequest(
                Outcome.GRANTED,
                Money.of(granted),
                Share.of(share),
                List.of(lines),
                PERIOD,
                LocalDate.parse("2017-12-31"),
                List.of(),
                null);
    }

    private static List<String> defects(DecisionRequest request, Purpose purpose) {
        return texts(DecisionRules.defects(request, new Applied(List.of(line("10000.00")), purpose, Share.of("0.75"))));
    }

    private static List<String> texts(List<fi.kapa.chassis.problem.Defect> defects) {
        return defects.stream()
                .map(defect -> defect.pointer() + " " + defect.code())
                .toList();
    }

    private static CostLine line(String amount) {
        return new CostLine(CostType.BOUGHT_WORK, Money.of(amount), "Integraatio");
    }

    private static CostLineRequest bought(String amount) {
        return new CostLineRequest(CostType.BOUGHT_WORK, Money.of(amount), "Integraatio");
    }
}

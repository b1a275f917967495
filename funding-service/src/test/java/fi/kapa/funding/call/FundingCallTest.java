package fi.kapa.funding.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.Money;
import fi.kapa.funding.call.CallRequest.RuleRequest;
import fi.kapa.funding.project.CostType;
import fi.kapa.funding.project.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundingCallTest {
    private static final CallTerms FROM_FEBRUARY = terms("2017-02-14", "0.50");
    private static final CallTerms FROM_JUNE = terms("2016-06-01", "0.75");

    @ParameterizedTest(name = "on {0} open: {1}")
    @CsvSource({
        "2016-05-31, false",
        "2016-06-01, true",
        "2016-06-02, true",
        "2017-05-30, true",
        "2017-05-31, true",
        "2017-06-01, false"
    })
    void itIsOpenFromItsFirstThroughItsLastDay(LocalDate day, boolean open) {
        assertEquals(open, call().isOpenOn(day));
    }

    @ParameterizedTest(name = "on {0} the share is {1}")
    @CsvSource({"2016-05-31, 0.75", "2016-06-01, 0.75", "2017-02-13, 0.75", "2017-02-14, 0.50", "2017-02-15, 0.50"})
    void theRulesOfTheDayAreTheLatestThatHaveBegun(LocalDate day, String share) {
        assertEquals(Share.of(share), call().termsOn(day).maxShare());
    }

    @Test
    void everythingWrongWithTheRulesIsNamedAtOnce() {
        List<RuleRequest> rules = List.of(
                new RuleRequest(
                        LocalDate.parse("2016-06-01"),
                        Share.of("0.76"),
                        List.of(),
                        List.of(CostType.TRAVEL),
                        List.of("PALVELUVAYLA", "FAX")),
                new RuleRequest(LocalDate.parse("2016-06-01"), Share.of("0.75"), List.of(), List.of(), List.of()));
        assertEquals(
                List.of(
                        "/rules/0/maxShare SHARE_ABOVE_MAXIMUM",
                        "/rules/0/serviceCodes/1 UNKNOWN_SERVICE",
                        "/rules/1/validFrom DUPLICATE_DAY"),
                CallRules.defects(rules, Set.of("PALVELUVAYLA"), Share.of("0.75")).stream()
                        .map(FundingCallTest::text)
                        .toList());
    }

    private static String text(Defect defect) {
        return defect.pointer() + " " + defect.code();
    }

    private static FundingCall call() {
        return new FundingCall(
                new CallContent(
                        new LocalizedText("Haku", "Ansökan", null),
                        LocalDate.parse("2016-06-01"),
                        LocalDate.parse("2017-05-31"),
                        Money.of("1000.00"),
                        List.of(FROM_FEBRUARY, FROM_JUNE)),
                Instant.EPOCH);
    }

    private static CallTerms terms(String validFrom, String share) {
        return new CallTerms(LocalDate.parse(validFrom), Share.of(share), List.of(), List.of(), List.of());
    }
}

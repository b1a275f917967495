package fi.kapa.funding.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kapa.chassis.standard.InvalidValue;
import fi.kapa.chassis.standard.Money;
import fi.kapa.funding.obligation.OrganisationCategory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantRulesTest {
    @ParameterizedTest(name = "granted {0} at {1} of actual costs {2} pays {3}")
    @CsvSource({
        "7500.00, 0.75, 10000.00, 7500.00",
        "7500.00, 0.75, 12000.00, 7500.00",
        "7500.00, 0.75,  8000.00, 6000.00",
        "7500.00, 0.75,     0.00,    0.00",
        "5000.00, 0.75,  8000.00, 5000.00",
        "7500.00, 0.75,     0.01,    0.00",
        " 999.99, 0.3333, 1000.00,  333.30"
    })
    void itBendsDownwardsOnly(String granted, String share, String actual, String payable) {
        assertEquals(
                Money.of(payable.strip()),
                GrantRules.payable(Money.of(granted.strip()), Share.of(share.strip()), Money.of(actual.strip())));
    }

    @Test
    void theShareOfOddCentsIsRoundedDown() {
        assertEquals(Money.of("74.99"), GrantRules.grantable(Money.of("99.99"), Share.of("0.75")));
    }

    @Test
    void onlyCostsOfTheAllowedTypesCount() {
        List<CostLine> lines = List.of(
                new CostLine(CostType.BOUGHT_WORK, Money.of("100.00"), "Integraatio"),
                new CostLine(CostType.TRAVEL, Money.of("50.00"), "Matkat"));
        assertEquals(Money.of("100.00"), GrantRules.eligible(lines, Set.of(CostType.BOUGHT_WORK)));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.0", "1.01", "-0.5", "75", "0,75", "75 %", "0.12345", "1e-1"})
    void whatIsNoShareIsRefused(String text) {
        assertThrows(InvalidValue.class, () -> Share.of(text));
    }

    @ParameterizedTest(name = "{0} is funded by {1}")
    @CsvSource({
        "MUNICIPAL_AUTHORITY, DISCRETIONARY_GRANT",
        "STATE_ADMINISTRATIVE_AUTHORITY, SPENDING_RIGHT",
        "STATE_AGENCY, SPENDING_RIGHT",
        "STATE_INSTITUTION, SPENDING_RIGHT",
        "STATE_ENTERPRISE, SPENDING_RIGHT",
        "COURT_OR_JUDICIAL_BODY, SPENDING_RIGHT",
        "INDEPENDENT_PUBLIC_BODY, SPENDING_RIGHT",
        "OTHER_PUBLIC_TASK,",
        "PRIVATE_BODY,",
        "OTHER,"
    })
    void theInstrumentFollowsFromTheCategory(OrganisationCategory category, Instrument instrument) {
        assertEquals(Optional.ofNullable(instrument), Instrument.of(category));
    }
}

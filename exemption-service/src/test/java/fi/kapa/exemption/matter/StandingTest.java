package fi.kapa.exemption.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.kapa.chassis.standard.Ids;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final LocalDate FIRST = LocalDate.of(2017, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2018, 12, 31);

    private final Standing granted =
            new Standing(Ids.next(), new Scope(ScopeKind.WHOLE, "Koko toiminta."), FIRST, LAST, null, null);

    @Test
    void anAmendmentGivesOtherTerms() {
        Standing longer = new Standing(Ids.next(), granted.scope(), FIRST, LAST.plusYears(1), null, null);
        assertEquals(LAST.plusYears(1), granted.replacedBy(longer).lastDay());
        assertEquals(granted.exemptionId(), granted.replacedBy(longer).exemptionId());
        assertNull(granted.replacedBy(longer).endReason());
    }

    @Test
    void anAmendmentDoesNotBringBackWhatWasRevoked() {
        LocalDate end = LocalDate.of(2017, 9, 1);
        Standing revoked = granted.revoked(end, "Edellytykset ovat poistuneet.");
        assertEquals(end.minusDays(1), revoked.replacedBy(granted).lastDay());
        assertEquals(
                "Edellytykset ovat poistuneet.", revoked.replacedBy(granted).endReason());
    }

    @Test
    void whatIsRevokedFromItsVeryLastDayHoldsUntilTheDayBefore() {
        assertEquals(
                LAST.minusDays(1),
                granted.revoked(LAST, "Edellytykset ovat poistuneet.").lastDay());
    }

    @Test
    void whatIsRevokedFromADayAfterItsLastHoldsUntilItsLast() {
        assertEquals(
                LAST,
                granted.revoked(LAST.plusDays(1), "Edellytykset ovat poistuneet.")
                        .lastDay());
    }
}

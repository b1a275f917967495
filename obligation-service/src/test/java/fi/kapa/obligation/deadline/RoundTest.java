package fi.kapa.obligation.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.standard.OrganisationKey;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final LocalDate DAY = LocalDate.of(2016, 9, 15);
    private static final OrganisationKey ESPOO = OrganisationKey.of("0101263-6");
    private static final OrganisationKey HELSINKI = OrganisationKey.of("0201256-6");

    private final Round round = new Round(DAY);

    @Test
    void itGoesOnAfterTheLastOrganisationSeen() {
        round.saw(List.of(ESPOO, HELSINKI), 2);
        round.isAbout(DAY);

        assertEquals(HELSINKI, round.lastSeen());
        assertFalse(round.isComplete());
    }

    @Test
    void itIsCompleteWhenFewerAreLeftThanWereAskedFor() {
        round.saw(List.of(ESPOO, HELSINKI), 2);
        round.saw(List.of(), 2);

        assertTrue(round.isComplete());
    }

    @Test
    void aLaterDayBeginsItAnewAlsoInTheMiddle() {
        round.saw(List.of(ESPOO, HELSINKI), 2);
        round.isAbout(DAY.plusYears(1));

        assertNull(round.lastSeen());
        assertFalse(round.isComplete());
        assertEquals(DAY, round.beganOn());
    }

    @Test
    void anEarlierDayBeginsNothing() {
        round.saw(List.of(ESPOO), 2);
        round.isAbout(DAY.minusDays(1));

        assertTrue(round.isComplete());
    }
}

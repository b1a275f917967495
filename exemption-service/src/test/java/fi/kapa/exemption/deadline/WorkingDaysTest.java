package fi.kapa.exemption.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
    @ParameterizedTest
    @CsvSource({
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2016-03-27",
        "2017-04-16",
        "2018-04-01",
        "2019-04-21",
        "2020-04-12",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2038-04-25"
    })
    void easterFallsOnItsSunday(LocalDate sunday) {
        assertEquals(sunday, WorkingDays.easter(sunday.getYear()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-09-17", // Saturday
                "2016-09-18", // Sunday
                "2018-01-01", // New Year's Day
                "2017-01-06", // Epiphany
                "2017-04-14", // Good Friday
                "2017-04-17", // Easter Monday
                "2017-05-01", // May Day
                "2017-05-25", // Ascension Day
                "2017-06-23", // Midsummer Eve
                "2017-06-24", // Midsummer Day
                "2017-11-04", // All Saints' Day
                "2017-12-06", // Independence Day
                "2018-12-24", // Christmas Eve
                "2018-12-25", // Christmas Day
                "2018-12-26" // St Stephen's Day
            })
    void freeDaysAreNoWorkingDays(LocalDate day) {
        assertFalse(WorkingDays.isWorkingDay(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-09-15", // an ordinary Thursday
                "2018-12-31", // New Year's Eve
                "2017-04-13", // Maundy Thursday
                "2017-06-22", // the day before Midsummer Eve
                "2018-06-29", // a Friday after Midsummer
                "2017-12-05", // the day before Independence Day
                "2018-12-27" // the day after St Stephen's Day
            })
    void otherDaysAreWorkingDays(LocalDate day) {
        assertTrue(WorkingDays.isWorkingDay(day));
    }

    @ParameterizedTest(name = "{1} days from {0} end on {2}")
    @CsvSource({
        "2016-09-15, 14, 2016-09-29", // a Thursday stays
        "2016-09-17, 14, 2016-10-03", // Saturday to Monday
        "2016-12-10, 14, 2016-12-27", // Christmas Eve on a Saturday, two holy days after it
        "2017-03-31, 14, 2017-04-18", // Good Friday to the Tuesday after Easter
        "2017-06-09, 14, 2017-06-26", // Midsummer Eve to Monday
        "2017-11-22, 14, 2017-12-07", // Independence Day to the day after
        "2017-05-11, 14, 2017-05-26" // Ascension Day to Friday
    })
    void aTimeEndsOnAWorkingDayAndDoesNotCountItsStart(LocalDate start, int days, LocalDate end) {
        assertEquals(end, WorkingDays.lastDay(start, days));
    }
}

package fi.kapa.exemption.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * The working days of an authority (arkipäivät) by act 150/1930: no Saturday, holy day, 6 December, May Day, Christmas Eve or Midsummer Eve. The
 * holy days are those of the Finnish calendar since 1992.
 */
public final class WorkingDays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JANUARY, 6),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.DECEMBER, 6),
            MonthDay.of(Month.DECEMBER, 24),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26));

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && !isMidsummerEve(day)
                && !movesWithEaster(day);
    }

    /** The day itself when it is a working day, else the next one that is. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The last day of a time of some days: the day that it starts on is not counted, and it ends on a working day. */
    public static LocalDate lastDay(LocalDate start, int days) {
        return onOrAfter(start.plusDays(days));
    }

    /** Midsummer Day is the Saturday of 20–26 June, so its eve is the Friday before. */
    private static boolean isMidsummerEve(LocalDate day) {
        return day.getMonth() == Month.JUNE
                && day.getDayOfWeek() == DayOfWeek.FRIDAY
                && day.getDayOfMonth() >= 19
                && day.getDayOfMonth() <= 25;
    }

    /** Good Friday, Easter Monday and Ascension Day; Easter and Pentecost are Sundays. */
    private static boolean movesWithEaster(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.equals(easter.minusDays(2)) || day.equals(easter.plusDays(1)) || day.equals(easter.plusDays(39));
    }

    /** Easter Sunday of a year by the Gregorian computus (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}

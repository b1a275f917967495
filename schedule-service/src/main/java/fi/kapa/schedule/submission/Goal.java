package fi.kapa.schedule.submission;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When an organisation aims to take one support service into use (aikataulutavoite).
 *
 * @param targetMonth the month of taking into use
 * @param readyFrom the first month in which the organisation is ready
 * @param contractEndsOn last day of the contract of its own corresponding service
 */
record Goal(
        String serviceCode,
        YearMonth targetMonth,
        @Nullable YearMonth readyFrom,
        @Nullable LocalDate contractEndsOn,
        @Nullable String currentSolution,
        @Nullable String notes) {}

package fi.kapa.obligation.schedule;

import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When an organisation itself means to take a service into use.
 *
 * @param reference of its submission
 */
@Schema(name = "ScheduleGoal")
public record ScheduleGoal(String reference, ScheduleState state, YearMonth targetMonth) {}

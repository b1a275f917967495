package fi.kapa.schedule.submission;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;

/** Policy that may change without the code. */
@ConfigMapping(prefix = "kapa.schedule")
interface SchedulePolicy {
    /** The last day on which goals are in time. */
    LocalDate goalsDue();
}

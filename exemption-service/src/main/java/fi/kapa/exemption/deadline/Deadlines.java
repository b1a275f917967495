package fi.kapa.exemption.deadline;

import io.smallrye.config.ConfigMapping;

/** Lengths of time that may change without the code, in days. */
@ConfigMapping(prefix = "kapa.exemption")
public interface Deadlines {
    /** How long an applicant may bring a matter to the ministry before a negative decision. */
    int referralDays();

    /** How long after notice a review may be asked for (434/2003 ch. 7 a). */
    int reviewDays();

    /** On which day after it is sent an ordinary electronic notice counts as received. */
    int noticeDays();
}

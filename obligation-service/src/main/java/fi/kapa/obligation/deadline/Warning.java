package fi.kapa.obligation.deadline;

import fi.kapa.obligation.judgement.Deadline;

/** That the day by which a duty must be met is near, or has passed. */
record Warning(Kind kind, Deadline deadline) {

    /** How the day stands to today. */
    enum Kind {
        APPROACHING,
        OVERDUE
    }
}

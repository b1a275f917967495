package fi.kapa.obligation.deadline;

import fi.kapa.obligation.judgement.Deadline;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the day by which a duty must be met is near, or has passed. */
record Warning(Kind kind, Deadline deadline) {

    /** How the day stands to today. */
    @Schema(name = "StatutoryDateWarning")
    enum Kind {
        APPROACHING,
        OVERDUE
    }
}

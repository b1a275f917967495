package fi.kapa.schedule.submission;

import fi.kapa.chassis.json.Body;
import fi.kapa.schedule.obligation.Catalogue;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Judges the body of a submission by the catalogue of today. */
@Singleton
class SubmissionInput {
    private final Catalogue catalogue;
    private final Clock clock;

    SubmissionInput(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The body without any defect.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 400 with all defects
     */
    SubmissionRequest valid(Body<SubmissionRequest> body) {
        var services = catalogue.latestDates(LocalDate.now(clock)).keySet();
        return body.valid(SubmissionRules.defects(body.draft().serviceCodes(), services));
    }
}

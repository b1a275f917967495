package fi.kapa.schedule.submission;

import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.schedule.obligation.Catalogue;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
        return body.valid(goals(body.draft()));
    }

    /**
     * The body of an amendment, which stays with the submission's organisation, without any defect.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 400 with all defects
     */
    SubmissionRequest amending(Body<SubmissionRequest> body, OrganisationKey organisation) {
        List<Defect> defects = new ArrayList<>(goals(body.draft()));
        if (body.draft()
                .organisation()
                .filter(named -> !named.equals(organisation))
                .isPresent()) {
            defects.add(Defect.at("/businessId", "OTHER_ORGANISATION"));
        }
        return body.valid(defects);
    }

    private List<Defect> goals(SubmissionRequest draft) {
        var services = catalogue.latestDates(LocalDate.now(clock)).keySet();
        return SubmissionRules.defects(draft.serviceCodes(), services);
    }
}

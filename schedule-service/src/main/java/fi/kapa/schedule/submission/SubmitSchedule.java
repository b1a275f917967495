package fi.kapa.schedule.submission;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.schedule.obligation.KnownOrganisations;
import fi.kapa.schedule.submission.SubmissionFact.Name;
import fi.kapa.schedule.submission.SubmissionRuling.Done;
import fi.kapa.schedule.submission.SubmissionRuling.IllegalStep;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** An organisation submits its schedule goals; its newest submission takes the place of the one before. */
@Singleton
class SubmitSchedule {
    private final ScheduleSubmissions submissions;
    private final KnownOrganisations organisations;
    private final SchedulePolicy policy;
    private final Journal journal;
    private final Clock clock;

    SubmitSchedule(
            ScheduleSubmissions submissions,
            KnownOrganisations organisations,
            SchedulePolicy policy,
            Journal journal,
            Clock clock) {
        this.submissions = submissions;
        this.organisations = organisations;
        this.policy = policy;
        this.journal = journal;
        this.clock = clock;
    }

    ScheduleSubmission submit(OrganisationKey organisation, SubmissionContent content, Caller caller) {
        Instant now = clock.instant();
        Optional<ScheduleSubmission> former = submissions.inForce(organisation);
        former.ifPresent(this::supersede);
        SubmissionOrigin origin = new SubmissionOrigin(
                organisation,
                caller.is(Role.FORM_BACKEND) ? Channel.FORM : Channel.API,
                caller.identity(),
                organisations.isRegistered(organisation),
                SubmissionRules.late(now, policy.goalsDue()),
                now);
        String reference = submissions.nextReference(LocalDate.now(clock).getYear());
        ScheduleSubmission submission = new ScheduleSubmission(reference, origin, content);
        submissions.persist(submission);
        journal.publish(SubmissionFact.of(
                Name.ScheduleSubmitted,
                submission,
                former.map(ScheduleSubmission::id).orElse((UUID) null)));
        journal.audit("SUBMIT", "schedule-submission", submission.id(), organisation, SubmissionView.from(submission));
        return submission;
    }

    /** Written before the newer one, for one submission of an organisation may be in force. */
    private void supersede(ScheduleSubmission former) {
        switch (former.supersede()) {
            case Done _ -> {
                submissions.flush();
                journal.audit(
                        "SUPERSEDE",
                        "schedule-submission",
                        former.id(),
                        former.organisation(),
                        SubmissionView.from(former));
            }
            case IllegalStep(SubmissionState state) ->
                throw new IllegalStateException("A submission in force cannot be " + state);
        }
    }
}

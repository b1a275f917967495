package fi.kapa.schedule.submission;

import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.json.SharedJson;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Arrays;

/** A new submission as the row that it is stored as: it is stored with the rest of its transaction, and not by Hibernate. */
@Singleton
class SubmissionRow {
    private static final String INSERT = """
            insert into schedule_submission (id, version, reference, revision, organisation, business_id, unit, state, channel,
                language, late, organisation_known, submitter_name, submitter_email, submitter_phone, goals, service_codes,
                created_by, submitted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""";

    private final Journal journal;

    SubmissionRow(Journal journal) {
        this.journal = journal;
    }

    /** Has it stored at the end of the transaction, in which nobody changes it. */
    void store(ScheduleSubmission submission) {
        OrganisationKey organisation = submission.organisation();
        Submitter submitter = submission.submitter();
        journal.store(
                INSERT,
                Arrays.asList(
                        submission.id(),
                        submission.version(),
                        submission.reference(),
                        submission.revision(),
                        organisation.toString(),
                        organisation.businessId().value(),
                        organisation.unit(),
                        submission.state().name(),
                        submission.channel().name(),
                        submission.language().name(),
                        submission.late(),
                        submission.organisationKnown(),
                        submitter.name(),
                        submitter.email().value(),
                        submitter.phone(),
                        SharedJson.text(submission.goals()),
                        submission.goals().stream().map(Goal::serviceCode).toArray(String[]::new),
                        submission.createdBy(),
                        submission.submittedAt().atOffset(ZoneOffset.UTC)));
    }
}

package fi.kapa.schedule.submission;

import fi.kapa.chassis.json.SharedJson;
import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.schedule.submission.SubmissionState.Step;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A filed set of adoption goals (aikataulutavoitteet). */
@Entity
@Table(name = "schedule_submission")
class ScheduleSubmission {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String reference;
    private int revision = 1;
    private String organisation;
    private String businessId;
    private @Nullable String unit;

    @Enumerated(EnumType.STRING)
    private SubmissionState state;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private OfficialLanguage language;

    private boolean late;
    private boolean organisationKnown;
    private @Nullable String question;
    private String submitterName;
    private String submitterEmail;
    private @Nullable String submitterPhone;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private List<Goal> goals;

    @Column(columnDefinition = "text[]")
    private String[] serviceCodes;

    private String createdBy;
    private Instant submittedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawalReason;

    /** For Hibernate. */
    protected ScheduleSubmission() {}

    ScheduleSubmission(String reference, SubmissionOrigin origin, SubmissionContent content) {
        this.id = Ids.next();
        this.reference = reference;
        this.organisation = origin.organisation().toString();
        this.businessId = origin.organisation().businessId().value();
        this.unit = origin.organisation().unit();
        this.channel = origin.channel();
        this.late = origin.late();
        this.organisationKnown = origin.organisationKnown();
        this.createdBy = origin.createdBy();
        this.submittedAt = origin.submittedAt();
        take(content);
    }

    /** Replaces the content by a new revision. */
    SubmissionRuling amend(SubmissionContent content) {
        return step(Step.AMEND, () -> {
            revision++;
            question = null;
            take(content);
        });
    }

    SubmissionRuling withdraw(@Nullable String reason, Instant at) {
        return step(Step.WITHDRAW, () -> {
            state = SubmissionState.WITHDRAWN;
            withdrawnAt = at;
            withdrawalReason = reason;
        });
    }

    /** A newer submission of the organisation takes this one's place. */
    SubmissionRuling supersede() {
        return step(Step.SUPERSEDE, () -> state = SubmissionState.SUPERSEDED);
    }

    SubmissionRuling ask(String officersQuestion) {
        return step(Step.ASK, () -> {
            state = SubmissionState.NEEDS_CLARIFICATION;
            question = officersQuestion;
        });
    }

    SubmissionRuling accept() {
        return step(Step.ACCEPT, () -> state = SubmissionState.ACCEPTED);
    }

    /** The organisation was registered after it submitted; an officer's question stays open. */
    void organisationBecameKnown() {
        organisationKnown = true;
        if (state == SubmissionState.NEEDS_CLARIFICATION && question == null) {
            state = SubmissionState.SUBMITTED;
        }
    }

    private void take(SubmissionContent content) {
        language = content.language();
        submitterName = content.submitter().name();
        submitterEmail = content.submitter().email().value();
        submitterPhone = content.submitter().phone();
        goals = content.goals();
        serviceCodes = goals.stream().map(Goal::serviceCode).toArray(String[]::new);
        state = organisationKnown ? SubmissionState.SUBMITTED : SubmissionState.NEEDS_CLARIFICATION;
    }

    private SubmissionRuling step(Step step, Runnable work) {
        if (!state.allows(step)) {
            return new SubmissionRuling.IllegalStep(state);
        }
        work.run();
        return new SubmissionRuling.Done(this);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String reference() {
        return reference;
    }

    int revision() {
        return revision;
    }

    OrganisationKey organisation() {
        return new OrganisationKey(BusinessId.of(businessId), unit);
    }

    SubmissionState state() {
        return state;
    }

    Channel channel() {
        return channel;
    }

    OfficialLanguage language() {
        return language;
    }

    boolean late() {
        return late;
    }

    boolean organisationKnown() {
        return organisationKnown;
    }

    @Nullable
    String question() {
        return question;
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }

    Submitter submitter() {
        return new Submitter(submitterName, EmailAddress.of(submitterEmail), submitterPhone);
    }

    List<Goal> goals() {
        return goals;
    }

    String createdBy() {
        return createdBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }
}

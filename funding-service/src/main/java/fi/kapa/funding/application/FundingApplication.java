package fi.kapa.funding.application;

import fi.kapa.chassis.json.SharedJson;
import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.standard.Money;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.funding.application.ApplicationRuling.Done;
import fi.kapa.funding.application.ApplicationRuling.IllegalStep;
import fi.kapa.funding.application.ApplicationState.Step;
import fi.kapa.funding.call.CallTerms;
import fi.kapa.funding.decision.Applied;
import fi.kapa.funding.decision.Decision;
import fi.kapa.funding.decision.Outcome;
import fi.kapa.funding.project.CostLineDraft;
import fi.kapa.funding.project.Instrument;
import fi.kapa.funding.project.OtherFundingDraft;
import fi.kapa.funding.project.PeriodDraft;
import fi.kapa.funding.project.Purpose;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An organisation's application for funding of one project (rahoitushakemus). */
@Entity
@Table(name = "funding_application")
class FundingApplication {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String reference;
    private String organisation;
    private String businessId;
    private @Nullable String unit;
    private String createdBy;

    @Enumerated(EnumType.STRING)
    private ApplicationState state = ApplicationState.DRAFT;

    private @Nullable UUID callId;

    @Enumerated(EnumType.STRING)
    private @Nullable Purpose purpose;

    @Column(columnDefinition = "text[]")
    private String[] serviceCodes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private List<CostLineDraft> costLines;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private List<OtherFundingDraft> otherFunding;

    private @Nullable LocalDate periodFrom;
    private @Nullable LocalDate periodTo;
    private @Nullable Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Instrument instrument;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private @Nullable CallTerms terms;

    private @Nullable String question;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private List<Supplement> supplements = List.of();

    private @Nullable String withdrawalReason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private @Nullable Proposal proposal;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private @Nullable Decision decision;

    private @Nullable BigDecimal granted;
    private @Nullable LocalDate decidedOn;

    /** For Hibernate. */
    protected FundingApplication() {}

    FundingApplication(String reference, OrganisationKey organisation, String createdBy, ApplicationContent content) {
        this.id = Ids.next();
        this.reference = reference;
        this.organisation = organisation.toString();
        this.businessId = organisation.businessId().value();
        this.unit = organisation.unit();
        this.createdBy = createdBy;
        take(content);
    }

    /** Replaces the content of a draft. */
    ApplicationRuling edit(ApplicationContent content) {
        return step(Step.EDIT, () -> take(content));
    }

    ApplicationRuling submit(Submission submission) {
        return step(Step.SUBMIT, () -> {
            state = ApplicationState.SUBMITTED;
            instrument = submission.instrument();
            terms = submission.terms();
            submittedAt = submission.at();
        });
    }

    /** The ministry asks; a proposal made before does not stand any more. */
    ApplicationRuling requestInformation(String ministrysQuestion) {
        return step(Step.REQUEST_INFORMATION, () -> {
            state = ApplicationState.INFORMATION_REQUESTED;
            question = ministrysQuestion;
            proposal = null;
        });
    }

    /** The applicant answers, or adds on its own accord; lines, when there are any, take the place of the former. */
    ApplicationRuling supplement(Supplement supplement) {
        return step(Step.SUPPLEMENT, () -> {
            state = ApplicationState.SUBMITTED;
            question = null;
            costLines = supplement.costLines().isEmpty()
                    ? costLines
                    : supplement.costLines().stream().map(CostLineDraft::of).toList();
            supplements =
                    Stream.concat(supplements.stream(), Stream.of(supplement)).toList();
        });
    }

    ApplicationRuling withdraw(@Nullable String reason) {
        return step(Step.WITHDRAW, () -> {
            state = ApplicationState.WITHDRAWN;
            withdrawalReason = reason;
        });
    }

    ApplicationRuling propose(Proposal newProposal) {
        return step(Step.PROPOSE, () -> {
            state = ApplicationState.PREPARED;
            proposal = newProposal;
        });
    }

    /** Decides by somebody else than who proposed. */
    ApplicationRuling decide(Decision newDecision, String decidedBy, LocalDate on) {
        if (state.awaitsProposal()) {
            return new ApplicationRuling.NotPrepared();
        }
        if (proposal != null
                && state.allows(Step.DECIDE)
                && proposal.preparedBy().equals(decidedBy)) {
            return new ApplicationRuling.SamePerson();
        }
        return step(Step.DECIDE, () -> {
            state = newDecision.outcome() == Outcome.GRANTED ? ApplicationState.GRANTED : ApplicationState.REJECTED;
            decision = newDecision;
            granted = newDecision.commitment().map(Money::euros).orElse(null);
            decidedOn = on;
        });
    }

    private void take(ApplicationContent content) {
        callId = content.callId();
        purpose = content.purpose();
        serviceCodes = content.serviceCodes().toArray(String[]::new);
        costLines = content.costLines();
        otherFunding = content.otherFunding();
        periodFrom = content.period() == null ? null : content.period().from();
        periodTo = content.period() == null ? null : content.period().to();
    }

    private ApplicationRuling step(Step step, Runnable work) {
        if (!state.allows(step)) {
            return new IllegalStep(state);
        }
        work.run();
        return new Done(this);
    }

    /** What a decision is measured against; there is none before submission. */
    Applied applied() {
        if (purpose == null || terms == null) {
            throw new IllegalStateException("A draft is not decided");
        }
        return new Applied(costLines.stream().flatMap(CostLineDraft::line).toList(), purpose, terms.maxShare());
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

    OrganisationKey organisation() {
        return new OrganisationKey(BusinessId.of(businessId), unit);
    }

    String createdBy() {
        return createdBy;
    }

    ApplicationState state() {
        return state;
    }

    boolean wasSubmitted() {
        return submittedAt != null;
    }

    ApplicationContent content() {
        PeriodDraft period = periodFrom == null && periodTo == null ? null : new PeriodDraft(periodFrom, periodTo);
        return new ApplicationContent(callId, purpose, List.of(serviceCodes), costLines, otherFunding, period);
    }

    Optional<Submission> submission() {
        return instrument == null || terms == null || submittedAt == null
                ? Optional.empty()
                : Optional.of(new Submission(instrument, terms, submittedAt));
    }

    @Nullable
    String question() {
        return question;
    }

    List<Supplement> supplements() {
        return supplements;
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }

    @Nullable
    Proposal proposal() {
        return proposal;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }
}

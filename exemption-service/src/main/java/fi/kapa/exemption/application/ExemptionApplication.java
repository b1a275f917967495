package fi.kapa.exemption.application;

import fi.kapa.chassis.json.SharedJson;
import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.exemption.application.StepRuling.Done;
import fi.kapa.exemption.application.StepRuling.IllegalStep;
import fi.kapa.exemption.application.StepRuling.TimeOver;
import fi.kapa.exemption.matter.ApplicationContent;
import fi.kapa.exemption.matter.Decision;
import fi.kapa.exemption.matter.DecisionRules;
import fi.kapa.exemption.matter.DecisionRuling;
import fi.kapa.exemption.matter.Handling;
import fi.kapa.exemption.matter.Official;
import fi.kapa.exemption.matter.Proposal;
import fi.kapa.exemption.matter.Resolution;
import fi.kapa.exemption.matter.ReviewDecision;
import fi.kapa.exemption.matter.Standing;
import fi.kapa.exemption.matter.Supplement;
import fi.kapa.exemption.matter.TakeOver;
import fi.kapa.exemption.matter.Terms;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An application for exemption from the duty to use a support service (käyttövelvollisuudesta poikkeamista koskeva hakemus). */
@Entity
@Table(name = "exemption_application")
public class ExemptionApplication {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String reference;
    private String organisation;
    private String businessId;
    private @Nullable String unit;
    private @Nullable String serviceCode;
    private @Nullable String addressee;

    @Enumerated(EnumType.STRING)
    private ApplicationState state = ApplicationState.DRAFT;

    @Enumerated(EnumType.STRING)
    private @Nullable OfficialLanguage language;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private ApplicationContent content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private Handling handling = Handling.none();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private @Nullable Resolution resolution;

    private String createdBy;
    private @Nullable Instant requestedAt;

    /** For Hibernate. */
    protected ExemptionApplication() {}

    ExemptionApplication(ApplicationOrigin origin, NamedService service, ApplicationContent content) {
        this.id = Ids.next();
        this.reference = origin.reference();
        this.organisation = origin.organisation().toString();
        this.businessId = origin.organisation().businessId().value();
        this.unit = origin.organisation().unit();
        this.createdBy = origin.createdBy();
        write(service, content);
    }

    /** The service that the application names, once it does, and its producer on the day. */
    record NamedService(@Nullable String code, @Nullable String producer) {}

    StepRuling edit(NamedService service, ApplicationContent edited) {
        return step(Step.EDIT, () -> write(service, edited));
    }

    /**
     * The party files its application; from now on others see it.
     *
     * @param producer of the service on this day
     */
    StepRuling submit(String producer, OfficialLanguage partysLanguage, Instant at) {
        return step(Step.SUBMIT, () -> {
            addressee = producer;
            state = ApplicationState.SUBMITTED;
            language = partysLanguage;
            requestedAt = at;
        });
    }

    StepRuling supplement(Supplement told) {
        return step(Step.SUPPLEMENT, () -> {
            handling = handling.supplementedBy(told);
            state = handling.withMinistry() ? ministrysState() : ApplicationState.SUBMITTED;
        });
    }

    /** The applicant's answer to the opportunity of 571/2016 § 7. */
    StepRuling answerOpportunity(boolean refer, Instant at, LocalDate today) {
        LocalDate answerBy = handling.answerBy();
        if (state.allows(Step.REFER) && answerBy != null && today.isAfter(answerBy)) {
            return new TimeOver(answerBy);
        }
        return step(Step.REFER, () -> {
            handling = refer ? handling.referred(at) : handling.declined(at);
            state = refer ? ApplicationState.REFERRED_TO_MINISTRY : ApplicationState.PREPARED;
        });
    }

    StepRuling withdraw(@Nullable String reason) {
        return step(Step.WITHDRAW, () -> {
            handling = handling.withdrawn(reason);
            state = ApplicationState.WITHDRAWN;
        });
    }

    StepRuling requestReview(String statement, Instant at, LocalDate today) {
        if (resolution == null || resolution.review() != null) {
            return new IllegalStep(state);
        }
        LocalDate lastDay = resolution.decision().reviewUntil();
        return today.isAfter(lastDay)
                ? new TimeOver(lastDay)
                : step(Step.REQUEST_REVIEW, () -> resolution = resolution.reviewRequested(statement, at));
    }

    public StepRuling requestInformation(Official preparer, String question) {
        return stepOf(preparer, Step.REQUEST_INFORMATION, () -> {
            handling = handling.asking(question);
            state = ApplicationState.INFORMATION_REQUESTED;
        });
    }

    /**
     * A proposal takes the place of the one before, with its opportunity. A negative one of the producer opens the applicant's opportunity anew; one of
     * the ministry opens none, for the matter is with the ministry already.
     *
     * @param answerBy last day of the opportunity, should it be opened
     */
    public StepRuling propose(Official preparer, Terms terms, Instant at, LocalDate answerBy) {
        return stepOf(preparer, Step.PROPOSE, () -> {
            boolean opens = terms.outcome().isNegative() && !handling.withMinistry();
            handling = handling.preparedBy(
                    new Proposal(terms, preparer.authority(), preparer.person(), at, opens ? answerBy : null, null));
            state = handling.withMinistry()
                    ? ministrysState()
                    : opens ? ApplicationState.INTENT_TO_REJECT : ApplicationState.PREPARED;
        });
    }

    public StepRuling takeOver(TakeOver taken) {
        if (handling.withMinistry()) {
            return new IllegalStep(state);
        }
        return step(Step.TAKE_OVER, () -> {
            handling = handling.takenOver(taken);
            state = ApplicationState.TAKEN_OVER_BY_MINISTRY;
        });
    }

    public StepRuling decide(Official decider, Terms terms, LocalDate today, LocalDate reviewUntil) {
        if (!mayTake(decider, Step.DECIDE)) {
            return new IllegalStep(state);
        }
        return switch (DecisionRules.judge(handling.proposal(), terms, decider, today)) {
            case DecisionRuling.NotPrepared _ -> new StepRuling.NotPrepared();
            case DecisionRuling.SamePerson _ -> new StepRuling.SamePerson();
            case DecisionRuling.OpportunityOpen(LocalDate answerBy) -> new StepRuling.OpportunityOpen(answerBy);
            case DecisionRuling.Allowed _ ->
                step(Step.DECIDE, () -> {
                    Terms settled = terms.decidedOn(today);
                    resolution = new Resolution(
                            new Decision(settled, decider.authority(), decider.person(), today, reviewUntil),
                            Standing.by(settled, content),
                            null);
                    state = ApplicationState.DECIDED;
                });
        };
    }

    /** Whoever decided reviews. */
    public StepRuling decideReview(Official reviewer, ReviewDecision reviewed) {
        if (resolution == null || !resolution.awaitsReview() || !mayTake(reviewer, Step.DECIDE_REVIEW)) {
            return new IllegalStep(state);
        }
        return DecisionRules.mayAmend(resolution.decision().terms(), reviewed.amended(), reviewer)
                ? step(Step.DECIDE_REVIEW, () -> resolution = resolution.reviewed(reviewed, content))
                : new StepRuling.OpportunityOpen(null);
    }

    /** The exemption that stands was revoked. */
    public void revoked(Standing ended) {
        resolution = Objects.requireNonNull(resolution).revoked(ended);
    }

    private void write(NamedService service, ApplicationContent written) {
        serviceCode = service.code();
        addressee = service.producer();
        content = written;
    }

    private StepRuling stepOf(Official official, Step step, Runnable work) {
        return mayTake(official, step) ? step(step, work) : new IllegalStep(state);
    }

    private StepRuling step(Step step, Runnable work) {
        if (!state.allows(step)) {
            return new IllegalStep(state);
        }
        work.run();
        return new Done(this);
    }

    boolean mayTake(Official official, Step step) {
        String inCharge = handling.withMinistry() ? Official.MINISTRY : addressee;
        return state.allows(step) && official.authority().equals(inCharge);
    }

    private ApplicationState ministrysState() {
        return handling.takeOver() != null
                ? ApplicationState.TAKEN_OVER_BY_MINISTRY
                : ApplicationState.REFERRED_TO_MINISTRY;
    }

    public OrganisationKey organisation() {
        return new OrganisationKey(BusinessId.of(businessId), unit);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String reference() {
        return reference;
    }

    public @Nullable String serviceCode() {
        return serviceCode;
    }

    public @Nullable String addressee() {
        return addressee;
    }

    public ApplicationState state() {
        return state;
    }

    public @Nullable OfficialLanguage language() {
        return language;
    }

    ApplicationContent content() {
        return content;
    }

    public Handling handling() {
        return handling;
    }

    public @Nullable Resolution resolution() {
        return resolution;
    }

    String createdBy() {
        return createdBy;
    }

    public @Nullable Instant requestedAt() {
        return requestedAt;
    }
}

package fi.kapa.funding.application;

import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.standard.Money;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.funding.decision.Decision;
import fi.kapa.funding.decision.Outcome;
import fi.kapa.funding.project.Instrument;
import fi.kapa.funding.project.Period;
import fi.kapa.funding.project.Purpose;
import fi.kapa.funding.project.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What others may know of an application: its whole state but for the free texts and the single costs. */
record ApplicationFact(
        UUID applicationId,
        @Nullable UUID callId,
        String reference,
        OrganisationKey organisation,
        @Nullable Purpose purpose,
        List<String> serviceCodes,
        ApplicationState state,
        @Nullable Instrument instrument,
        @Nullable Instant submittedAt,
        @Nullable Outcome outcome,
        @Nullable Money granted,
        @Nullable Share share,
        @Nullable Period period,
        @Nullable LocalDate reportDueOn,
        @Nullable LocalDate decidedOn) {

    /** The names of the facts, in the past tense. */
    enum Name {
        FundingApplied,
        FundingInformationRequested,
        FundingDecided
    }

    static Fact of(Name name, FundingApplication application) {
        return Fact.of(
                name.name(),
                "funding-application",
                application.id(),
                application.organisation(),
                application.version(),
                from(application));
    }

    private static ApplicationFact from(FundingApplication application) {
        ApplicationContent content = application.content();
        Optional<Submission> submission = application.submission();
        return new ApplicationFact(
                application.id(),
                content.callId(),
                application.reference(),
                application.organisation(),
                content.purpose(),
                content.serviceCodes(),
                application.state(),
                submission.map(Submission::instrument).orElse(null),
                submission.map(Submission::at).orElse(null),
                decided(application, Decision::outcome),
                decided(application, Decision::granted),
                decided(application, Decision::share),
                decided(application, Decision::period),
                decided(application, Decision::reportDueOn),
                application.decidedOn());
    }

    private static <T> @Nullable T decided(FundingApplication application, Function<Decision, @Nullable T> part) {
        Decision decision = application.decision();
        return decision == null ? null : part.apply(decision);
    }
}

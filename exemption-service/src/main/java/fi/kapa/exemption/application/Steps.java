package fi.kapa.exemption.application;

import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.exemption.application.StepRuling.Done;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every step of an application has in common: it is found and judged, recorded, published and answered. */
@Singleton
public class Steps {
    private final ExemptionApplications applications;
    private final ApplicationViews views;
    private final Exchange exchange;
    private final Journal journal;

    Steps(ExemptionApplications applications, ApplicationViews views, Exchange exchange, Journal journal) {
        this.applications = applications;
        this.views = views;
        this.exchange = exchange;
        this.journal = journal;
    }

    /** Whether a step must name the version that it is meant for. */
    public enum Version {
        REQUIRED,
        HONOURED
    }

    /** A step's POST, done once, on an application that the caller may see. */
    public Response post(UUID id, Body<?> body, Version version, Function<ExemptionApplication, StepRuling> step) {
        return exchange.once(body, () -> {
            ExemptionApplication application = applications.visible(id, exchange.caller());
            switch (version) {
                case REQUIRED -> exchange.requireVersion(application.version());
                case HONOURED -> exchange.honourVersion(application.version());
            }
            return created(step.apply(application));
        });
    }

    /**
     * Records a step that was taken; nothing when it was not.
     *
     * @param fact published when others are to know
     */
    public StepRuling recorded(StepRuling ruling, String action, ExemptionFact.@Nullable Name fact) {
        if (ruling instanceof Done(ExemptionApplication application)) {
            applications.flush();
            if (fact != null) {
                journal.publish(ExemptionFact.of(fact, application));
            }
            journal.audit(
                    action,
                    "exemption-application",
                    application.id(),
                    application.organisation(),
                    views.seenBy(exchange.caller()).apply(application));
        }
        return ruling;
    }

    Answer created(StepRuling ruling) {
        return answer(
                ruling,
                done -> Answer.created(
                        ExemptionApplicationResource.PATH + done.id(),
                        done.version(),
                        views.seenBy(exchange.caller()).apply(done)));
    }

    Answer changed(StepRuling ruling) {
        return answer(
                ruling,
                done -> Answer.ok(
                        done.version(), views.seenBy(exchange.caller()).apply(done)));
    }

    private static Answer answer(StepRuling ruling, Function<ExemptionApplication, Answer> done) {
        return switch (ruling) {
            case Done(ExemptionApplication application) -> done.apply(application);
            case StepRuling.IllegalStep(ApplicationState state) ->
                Answer.refused(Refusal.conflict("ILLEGAL_TRANSITION", state));
            case StepRuling.NotPrepared _ -> Answer.refused(Refusal.conflict("NOT_PREPARED"));
            case StepRuling.SamePerson _ -> Answer.refused(Refusal.conflict("SAME_PERSON"));
            case StepRuling.OpportunityOpen(var answerBy) ->
                Answer.refused(Refusal.conflict("REFERRAL_OPPORTUNITY_OPEN", answerBy == null ? "–" : answerBy));
            case StepRuling.TimeOver(var lastDay) -> Answer.refused(Refusal.conflict("TIME_OVER", lastDay));
        };
    }
}

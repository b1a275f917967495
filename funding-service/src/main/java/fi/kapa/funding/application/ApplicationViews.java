package fi.kapa.funding.application;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.problem.Refusal;
import jakarta.inject.Singleton;

/** Applications and rulings as they are answered to the caller. */
@Singleton
class ApplicationViews {
    private final Exchange exchange;

    ApplicationViews(Exchange exchange) {
        this.exchange = exchange;
    }

    ApplicationView of(FundingApplication application) {
        Caller caller = exchange.caller();
        return ApplicationView.from(
                application,
                caller.is(Role.OFFICER, Role.DECIDER, Role.MINISTRY),
                application.state().possibleSteps(caller));
    }

    /** 201 with the application, or why the step was not taken. */
    Answer answer(ApplicationRuling ruling) {
        return switch (ruling) {
            case ApplicationRuling.Done(FundingApplication done) ->
                Answer.created(FundingApplicationResource.PATH + done.id(), done.version(), of(done));
            case ApplicationRuling.IllegalStep(var state) ->
                Answer.refused(Refusal.conflict("ILLEGAL_TRANSITION", state));
            case ApplicationRuling.CallNotOpen(var opensOn, var closesOn) ->
                Answer.refused(Refusal.conflict("CALL_NOT_OPEN", opensOn, closesOn));
            case ApplicationRuling.NotPrepared() -> Answer.refused(Refusal.conflict("NOT_PREPARED"));
            case ApplicationRuling.SamePerson() -> Answer.refused(Refusal.conflict("SAME_PERSON"));
            case ApplicationRuling.BudgetExceeded(var available) ->
                Answer.refused(Refusal.conflict("BUDGET_EXCEEDED", available.amount()));
        };
    }
}

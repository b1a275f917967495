package fi.kapa.funding.call;

import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.standard.Money;
import fi.kapa.funding.obligation.Catalogue;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The ministry opens calls and changes them. */
@Singleton
class KeepCalls {
    private final FundingCalls calls;
    private final Catalogue catalogue;
    private final FundingPolicy policy;
    private final Journal journal;
    private final Clock clock;

    KeepCalls(FundingCalls calls, Catalogue catalogue, FundingPolicy policy, Journal journal, Clock clock) {
        this.calls = calls;
        this.catalogue = catalogue;
        this.policy = policy;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What the body says, when nothing is wrong with it.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 400 with all defects
     */
    CallContent valid(Body<CallRequest> body) {
        return body.valid(CallRules.defects(body.draft().rules(), catalogue.serviceCodes(), policy.maxShare()))
                .toContent();
    }

    FundingCall open(CallContent content) {
        FundingCall call = new FundingCall(content, clock.instant());
        calls.persist(call);
        audit("OPEN", call);
        return call;
    }

    /** Changes a call that is held against decisions. */
    CallRuling revise(FundingCall call, CallContent content) {
        Money committed = calls.budget(call.id()).committed();
        if (content.budget().compareTo(committed) < 0) {
            return new CallRuling.BelowCommitted(committed);
        }
        call.revise(content, clock.instant());
        calls.flush();
        audit("REVISE", call);
        return new CallRuling.Done(call);
    }

    private void audit(String action, FundingCall call) {
        journal.audit(action, "funding-call", call.id(), null, FundingCallView.from(call));
    }
}

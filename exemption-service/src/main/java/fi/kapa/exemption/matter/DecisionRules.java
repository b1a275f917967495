package fi.kapa.exemption.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a decision may be given, and what comes of it. */
public final class DecisionRules {
    private DecisionRules() {}

    /**
     * Judges a decision against the proposal that prepared it. A negative one of a producer needs an opportunity that was opened by the same
     * proposal, is over, and told the applicant of nothing better than what is decided (571/2016 § 7). The ministry decides without one: the
     * opportunity is to come before it.
     */
    public static DecisionRuling judge(@Nullable Proposal proposal, Terms decided, Official decider, LocalDate today) {
        if (proposal == null || !isPrepared(proposal, decider)) {
            return new DecisionRuling.NotPrepared();
        }
        if (isPreparer(proposal, decider)) {
            return new DecisionRuling.SamePerson();
        }
        return !decided.outcome().isNegative()
                        || decider.authority().equals(Official.MINISTRY)
                        || opportunityIsOver(proposal, today) && !decided.giveLessThan(proposal.terms())
                ? new DecisionRuling.Allowed()
                : new DecisionRuling.OpportunityOpen(proposal.answerBy());
    }

    /** Whether somebody of the decider's own authority has proposed what to decide. */
    public static boolean isPrepared(@Nullable Proposal proposal, Official decider) {
        return proposal != null && proposal.authority().equals(decider.authority());
    }

    /** The decider is to be another person than the preparer. */
    public static boolean isPreparer(@Nullable Proposal proposal, Official decider) {
        return proposal != null && proposal.preparedBy().equals(decider.person());
    }

    /** Declined, or its last day has ended. */
    static boolean opportunityIsOver(Proposal proposal, LocalDate today) {
        LocalDate answerBy = proposal.answerBy();
        return answerBy != null && (proposal.declinedAt() != null || today.isAfter(answerBy));
    }

    /** What is exempted: all that was asked for, or, when it is granted in part only, a part. */
    public static Scope exempted(Scope asked, Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> asked;
            case PARTLY_GRANTED, REJECTED, DISMISSED ->
                new Scope(ScopeKind.PART, asked.kind() == ScopeKind.PART ? asked.description() : null);
        };
    }

    /** A producer, unlike the ministry, may not worsen its decision in review: that would be a negative decision without the opportunity of § 7. */
    public static boolean mayAmend(Terms former, @Nullable Terms amended, Official decider) {
        return amended == null || decider.authority().equals(Official.MINISTRY) || !amended.giveLessThan(former);
    }
}

package fi.kapa.obligation.verdict;

import fi.kapa.chassis.caller.Role;
import fi.kapa.obligation.verdict.FactsOnRecord.OfOrganisation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The verdicts on an organisation on all services, with what it has under way, ready to be given to any caller. */
final class KnownVerdicts {
    private final Question question;
    private final Verdicts verdicts;
    private final OwnCases cases;
    private final Map<Role, Verdicts> seen = new ConcurrentHashMap<>();

    KnownVerdicts(Question question, OfOrganisation onRecord) {
        this.question = question;
        this.verdicts = Verdicts.on(question, _ -> true, onRecord::on);
        this.cases = onRecord.cases();
    }

    /** Whether they are the answer to the later question too, as long as nothing was recorded of the organisation in between. */
    boolean stillAnswer(Question later) {
        return later.hasTheAnswerOf(question);
    }

    /** What a caller of the role sees of them. */
    Verdicts seenBy(Role role) {
        return seen.computeIfAbsent(role, one -> cases.seenBy(one, verdicts).alike());
    }
}

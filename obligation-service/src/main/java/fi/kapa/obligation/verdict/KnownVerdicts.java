package fi.kapa.obligation.verdict;

import fi.kapa.chassis.caller.Role;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.verdict.FactsOnRecord.OfOrganisation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The verdicts on an organisation with what it has under way. */
final class KnownVerdicts {
    private final Question question;
    private final Verdicts verdicts;
    private final OwnCases cases;
    private final Map<Role, byte[]> inJson = new ConcurrentHashMap<>();

    KnownVerdicts(Question question, Predicate<ServiceCode> wanted, OfOrganisation onRecord) {
        this.question = question;
        this.verdicts = Verdicts.on(question, wanted, onRecord::on);
        this.cases = onRecord.cases();
    }

    /** Whether they are the answer to the later question too, as long as nothing was recorded of the organisation in between. */
    boolean stillAnswer(Question later) {
        return later.hasTheAnswerOf(question);
    }

    /** What a caller of the role sees of them, put in JSON once. */
    byte[] seenBy(Role role, Function<Verdicts, byte[]> json) {
        return inJson.computeIfAbsent(
                role,
                one -> json.apply(cases.visibleTo(one).map(verdicts::beside).orElse(verdicts)));
    }
}

package fi.kapa.obligation.verdict;

import fi.kapa.chassis.caller.Role;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.Facts;
import fi.kapa.obligation.record.RecordedFacts.Known;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The verdicts on an organisation on all services, with what it has under way, ready to be given to any caller. */
final class KnownVerdicts {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Question question;
    private final List<Known> rows;
    private final Verdicts verdicts;
    private final OwnCases cases;
    private final Map<Role, Verdicts> seen;

    private KnownVerdicts(
            Question question, List<Known> rows, Verdicts verdicts, OwnCases cases, Map<Role, Verdicts> seen) {
        this.question = question;
        this.rows = rows;
        this.verdicts = verdicts;
        this.cases = cases;
        this.seen = seen;
    }

    /**
     * Judges on all services.
     *
     * @param rows that say the facts and the cases
     */
    static KnownVerdicts on(Question question, List<Known> rows, Function<ServiceCode, Facts> facts, OwnCases cases) {
        return new KnownVerdicts(
                question, rows, Verdicts.on(question, _ -> true, facts), cases, new ConcurrentHashMap<>());
    }

    /** Whether they may be given to the later question without a look at the record. */
    boolean stillAnswer(Question later) {
        return later.hasTheAnswerOf(question)
                && later.knownAt().isBefore(question.knownAt().plus(FRESH));
    }

    /** The same ones as known later; empty when they have to be judged anew because the question or the rows are others by then. */
    Optional<KnownVerdicts> asKnown(Question later, List<Known> then) {
        return later.hasTheAnswerOf(question) && then.equals(rows)
                ? Optional.of(new KnownVerdicts(later, rows, verdicts, cases, seen))
                : Optional.empty();
    }

    /** What a caller of the role sees of them. */
    Verdicts seenBy(Role role) {
        return seen.computeIfAbsent(role, one -> cases.seenBy(one, verdicts).alike())
                .asKnown(question.knownAt());
    }
}

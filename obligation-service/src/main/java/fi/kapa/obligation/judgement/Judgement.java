package fi.kapa.obligation.judgement;

import fi.kapa.obligation.fact.Adoption.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a matter with the rules that led to it and the facts that had to be assumed.
 *
 * @param phase how far taking the service into use has come
 */
public record Judgement(Outcome outcome, @Nullable Phase phase, List<Reason> reasons, List<NamedFact> assumptions) {

    /** Whether both say the same to somebody who asks where it stands. */
    public boolean agreesWith(Judgement other) {
        return outcome.verdict() == other.outcome.verdict()
                && outcome.status() == other.outcome.status()
                && outcome.restStatus() == other.outcome.restStatus();
    }
}

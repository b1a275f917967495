package fi.kapa.obligation.verdict;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.github.benmanes.caffeine.cache.Interner;
import java.util.AbstractList;
import java.util.List;

/** The verdicts on an organisation as the very list that all have who have the same ones, so that it is put in JSON once. */
@JsonSerialize(using = WrittenOnce.class)
final class AlikeVerdicts extends AbstractList<Verdict> {
    private static final Interner<AlikeVerdicts> ALIKE = Interner.newWeakInterner();

    private final List<Verdict> verdicts;

    private AlikeVerdicts(List<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    static List<Verdict> of(List<Verdict> verdicts) {
        return ALIKE.intern(new AlikeVerdicts(verdicts));
    }

    @Override
    public Verdict get(int index) {
        return verdicts.get(index);
    }

    @Override
    public int size() {
        return verdicts.size();
    }
}

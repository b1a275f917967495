package fi.kapa.obligation.judgement;

import java.util.List;

/** What one rule makes of a matter. */
public sealed interface Finding {

    List<Reason> reasons();

    /** The facts that were unknown, with what they counted as. */
    List<NamedFact> assumptions();

    /** The rule does not end the matter; with a reason when it bears on it. */
    record GoesOn(List<Reason> reasons, List<NamedFact> assumptions) implements Finding {
        private static final GoesOn SILENT = new GoesOn(List.of(), List.of());
    }

    /** The rule gives the answer. */
    record Decides(Outcome outcome, List<Reason> reasons, List<NamedFact> assumptions) implements Finding {}

    static Finding silent() {
        return GoesOn.SILENT;
    }

    static Finding bears(Reason reason, List<NamedFact> assumptions) {
        return new GoesOn(List.of(reason), assumptions);
    }

    static Finding bears(Reason reason) {
        return bears(reason, List.of());
    }

    /** The rule asked for a fact that is unknown, and goes on as if it were so. */
    static Finding assumes(List<NamedFact> assumptions) {
        return new GoesOn(List.of(), assumptions);
    }

    static Finding decides(Outcome outcome, Reason reason, List<NamedFact> assumptions) {
        return new Decides(outcome, List.of(reason), assumptions);
    }

    static Finding decides(Outcome outcome, Reason reason) {
        return decides(outcome, reason, List.of());
    }
}

package fi.kapa.obligation.verdict;

import fi.kapa.obligation.catalogue.Catalogue;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.Facts;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.rule.Matter;
import fi.kapa.obligation.rule.RuleParameters;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Judges facts by the catalogue and the readings of a day. */
@Singleton
class Verdicts {
    private static final Timeline<RuleParameters> READINGS = Timeline.always(RuleParameters.AS_PASSED);

    private final Catalogue catalogue;

    Verdicts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The verdicts of one question. */
    record Answer(LocalDate asOf, Instant knownAt, List<Verdict> verdicts) {}

    /** One verdict for each wanted service of the catalogue, by code. */
    Answer judge(LocalDate asOf, Instant knownAt, Predicate<ServiceCode> wanted, Function<ServiceCode, Facts> facts) {
        return new Answer(
                asOf,
                knownAt,
                catalogue.terms(knownAt).entrySet().stream()
                        .filter(entry -> wanted.test(entry.getKey()))
                        .map(entry ->
                                Verdict.on(new Matter(entry.getValue(), facts.apply(entry.getKey()), READINGS, asOf)))
                        .toList());
    }
}

package fi.kapa.obligation.verdict;

import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The verdicts on one organisation, one for each service asked about. */
record Verdicts(LocalDate asOf, Instant knownAt, List<Verdict> verdicts) {

    static Verdicts on(Question question, Predicate<ServiceCode> wanted, Function<ServiceCode, Facts> facts) {
        return new Verdicts(
                question.asOf(),
                question.knownAt(),
                question.matters(wanted, facts).map(GivenVerdicts::on).toList());
    }

    Verdicts beside(OwnCases cases) {
        return new Verdicts(
                asOf,
                knownAt,
                verdicts.stream().map(verdict -> verdict.beside(cases)).toList());
    }

    /** With the very list that others have who have the same verdicts. */
    Verdicts alike() {
        return new Verdicts(asOf, knownAt, AlikeVerdicts.of(verdicts));
    }

    /** The same ones as known at another instant. */
    Verdicts asKnown(Instant instant) {
        return new Verdicts(asOf, instant, verdicts);
    }
}

package fi.kapa.obligation.verdict;

import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.catalogue.SupportServiceTerms;
import fi.kapa.obligation.fact.Facts;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.rule.Matter;
import fi.kapa.obligation.rule.RuleParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What holds on a day as it was known at an instant, to be asked of any organisation.
 *
 * @param entries the catalogue as it was known then, by code
 */
public record Question(
        LocalDate asOf,
        Instant knownAt,
        Map<ServiceCode, Timeline<SupportServiceTerms>> entries,
        Timeline<RuleParameters> readings) {

    /** One matter for each wanted service of the catalogue, by code. */
    public Stream<Matter> matters(Predicate<ServiceCode> wanted, Function<ServiceCode, Facts> facts) {
        return entries.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(entry -> new Matter(entry.getValue(), facts.apply(entry.getKey()), readings, asOf));
    }
}

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

    /** The same question of another day. */
    public Question on(LocalDate day) {
        return new Question(day, knownAt, entries, readings);
    }

    /** Whether it has the answer of the earlier one, as long as nothing was recorded of the organisation in between. */
    boolean hasTheAnswerOf(Question earlier) {
        return asOf.equals(earlier.asOf)
                && entries == earlier.entries
                && readings == earlier.readings
                && !knownAt.isBefore(earlier.knownAt);
    }

    /** One matter for each wanted service of the day's catalogue, by code. */
    public Stream<Matter> matters(Predicate<ServiceCode> wanted, Function<ServiceCode, Facts> facts) {
        return entries.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()) && isThere(entry.getValue()))
                .map(entry -> new Matter(entry.getValue(), facts.apply(entry.getKey()), readings, asOf));
    }

    /** Before the act is in force the catalogue to come is asked about, so that the answer can say so. */
    private boolean isThere(Timeline<SupportServiceTerms> entry) {
        return entry.on(asOf).isPresent()
                || asOf.isBefore(readings.onOrFirst(asOf).actInForceFrom());
    }
}

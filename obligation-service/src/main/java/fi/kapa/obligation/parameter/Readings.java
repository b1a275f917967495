package fi.kapa.obligation.parameter;

import fi.kapa.chassis.memory.Held;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.fact.Timeline.Dated;
import fi.kapa.obligation.record.AsKnown;
import fi.kapa.obligation.record.Past;
import fi.kapa.obligation.rule.RuleParameters;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rule parameters with all their values, held in memory: they are few, and every verdict needs them. */
@Singleton
public class Readings {
    private final Held<RuleParameterVersion> versions;
    private final AsKnown<RuleParameterVersion, Values> values;

    Readings(RuleParameterVersions versions) {
        this.versions = new Held<>(versions::inOrder);
        this.values = new AsKnown<>(this.versions::rows, RuleParameterVersion::recordedAt, Values::of);
    }

    /** The parameters as a timeline of their values, as they were on record at an instant. */
    public Timeline<RuleParameters> known(Instant knownAt) {
        return values.at(knownAt).timeline();
    }

    /** The parameters of a day, by name. */
    List<RuleParameter> on(LocalDate day, Instant knownAt) {
        Values known = values.at(knownAt);
        return Arrays.stream(ParameterName.values())
                .sorted(Comparator.comparing(ParameterName::toString))
                .map(name -> known.on(name, day))
                .toList();
    }

    RuleParameter on(ParameterName name, LocalDate day, Instant knownAt) {
        return values.at(knownAt).on(name, day);
    }

    /** All values that the parameter was given; none while it is as passed. */
    List<Past<RuleParameter>> past(ParameterName name) {
        return versions.rows().stream()
                .filter(version -> version.name() == name)
                .map(RuleParameterVersion::past)
                .toList();
    }

    long version(ParameterName name) {
        return versions.rows().stream()
                .filter(version -> version.name() == name)
                .mapToLong(RuleParameterVersion::version)
                .max()
                .orElse(0);
    }

    /** Forgets the copy in memory once a change is committed. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RuleParameterVersion recorded) {
        versions.forget();
    }

    /**
     * What the parameters were given.
     *
     * @param changes by name and the day from which they hold
     */
    private record Values(
            Map<ParameterName, TreeMap<LocalDate, RuleParameter>> changes, Timeline<RuleParameters> timeline) {

        /** Of values that begin on the same day the one recorded last holds. */
        static Values of(List<RuleParameterVersion> versions) {
            Map<ParameterName, TreeMap<LocalDate, RuleParameter>> changes = new EnumMap<>(ParameterName.class);
            for (RuleParameterVersion version : versions) {
                changes.computeIfAbsent(version.name(), name -> new TreeMap<>())
                        .put(version.validFrom(), version.parameter());
            }
            Stream<LocalDate> days = changes.values().stream()
                    .flatMap(ofOne -> ofOne.keySet().stream())
                    .distinct();
            return new Values(
                    changes,
                    new Timeline<>(Stream.concat(Stream.of(LocalDate.MIN), days)
                            .map(day -> new Dated<>(day, parameters(changes, day)))
                            .toList()));
        }

        RuleParameter on(ParameterName name, LocalDate day) {
            return on(changes, name, day);
        }

        private static RuleParameter on(
                Map<ParameterName, TreeMap<LocalDate, RuleParameter>> changes, ParameterName name, LocalDate day) {
            var change = changes.getOrDefault(name, new TreeMap<>()).floorEntry(day);
            return change == null ? RuleParameter.asPassed(name) : change.getValue();
        }

        private static RuleParameters parameters(
                Map<ParameterName, TreeMap<LocalDate, RuleParameter>> changes, LocalDate day) {
            Map<ParameterName, String> values = new EnumMap<>(ParameterName.class);
            changes.keySet()
                    .forEach(name -> values.put(name, on(changes, name, day).value()));
            return ParameterName.parameters(values);
        }
    }
}

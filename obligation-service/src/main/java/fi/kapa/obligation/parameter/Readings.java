package fi.kapa.obligation.parameter;

import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.fact.Timeline.Dated;
import fi.kapa.obligation.record.Held;
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
    private static final Timeline<RuleParameters> AS_PASSED = Timeline.always(RuleParameters.AS_PASSED);

    private final Held<RuleParameterVersion> versions;

    Readings(RuleParameterVersions versions) {
        this.versions = new Held<>(versions::inOrder);
    }

    /** The parameters as a timeline of their values, as they were on record at an instant. */
    public Timeline<RuleParameters> known(Instant knownAt) {
        Map<ParameterName, TreeMap<LocalDate, RuleParameter>> changes = changes(knownAt);
        if (changes.isEmpty()) {
            return AS_PASSED;
        }
        Stream<LocalDate> days = changes.values().stream()
                .flatMap(ofOne -> ofOne.keySet().stream())
                .distinct();
        return new Timeline<>(Stream.concat(Stream.of(LocalDate.MIN), days)
                .map(day -> new Dated<>(day, parameters(changes, day)))
                .toList());
    }

    /** The parameters of a day, by name. */
    List<RuleParameter> on(LocalDate day, Instant knownAt) {
        Map<ParameterName, TreeMap<LocalDate, RuleParameter>> changes = changes(knownAt);
        return Arrays.stream(ParameterName.values())
                .sorted(Comparator.comparing(ParameterName::toString))
                .map(name -> on(changes, name, day))
                .toList();
    }

    RuleParameter on(ParameterName name, LocalDate day, Instant knownAt) {
        return on(changes(knownAt), name, day);
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

    /** Of values that begin on the same day the one recorded last holds. */
    private Map<ParameterName, TreeMap<LocalDate, RuleParameter>> changes(Instant knownAt) {
        Map<ParameterName, TreeMap<LocalDate, RuleParameter>> changes = new EnumMap<>(ParameterName.class);
        for (RuleParameterVersion version : versions.rows()) {
            if (!version.recordedAt().isAfter(knownAt)) {
                changes.computeIfAbsent(version.name(), name -> new TreeMap<>())
                        .put(version.validFrom(), version.parameter());
            }
        }
        return changes;
    }

    private static RuleParameter on(
            Map<ParameterName, TreeMap<LocalDate, RuleParameter>> changes, ParameterName name, LocalDate day) {
        var change = changes.getOrDefault(name, new TreeMap<>()).floorEntry(day);
        return change == null ? RuleParameter.asPassed(name) : change.getValue();
    }

    private static RuleParameters parameters(
            Map<ParameterName, TreeMap<LocalDate, RuleParameter>> changes, LocalDate day) {
        Map<ParameterName, String> values = new EnumMap<>(ParameterName.class);
        changes.keySet().forEach(name -> values.put(name, on(changes, name, day).value()));
        return ParameterName.parameters(values);
    }
}

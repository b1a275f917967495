package fi.kapa.obligation.parameter;

import fi.kapa.chassis.change.Journal;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;

/** A rule parameter gets a new dated value; the former ones stay. */
@Singleton
class ChangeRuleParameter {
    private final RuleParameterVersions versions;
    private final Event<RuleParameterVersion> recordings;
    private final Journal journal;
    private final Clock clock;

    ChangeRuleParameter(
            RuleParameterVersions versions, Event<RuleParameterVersion> recordings, Journal journal, Clock clock) {
        this.versions = versions;
        this.recordings = recordings;
        this.journal = journal;
        this.clock = clock;
    }

    /** The newest version; 0 of a parameter that is as passed. */
    long version(ParameterName name) {
        return versions.newest(name);
    }

    RuleParameterVersion record(ParameterName name, RuleParameterRequest request) {
        var version = new RuleParameterVersion(name, versions.newest(name) + 1, request, clock.instant());
        versions.persist(version);
        versions.flush();
        journal.audit("CHANGE", "rule-parameter", name.toString(), null, version.parameter());
        recordings.fire(version);
        return version;
    }
}

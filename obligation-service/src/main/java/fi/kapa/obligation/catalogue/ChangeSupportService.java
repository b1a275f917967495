package fi.kapa.obligation.catalogue;

import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.event.Fact;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A catalogue entry gets a new dated version; the former ones stay. */
@Singleton
class ChangeSupportService {
    private static final String TYPE = "support-service";

    private final SupportServiceVersions versions;
    private final Event<SupportServiceVersion> recordings;
    private final Journal journal;
    private final Clock clock;

    ChangeSupportService(
            SupportServiceVersions versions, Event<SupportServiceVersion> recordings, Journal journal, Clock clock) {
        this.versions = versions;
        this.recordings = recordings;
        this.journal = journal;
        this.clock = clock;
    }

    /** The newest version; 0 of a service that the catalogue does not have. */
    long version(ServiceCode code) {
        return versions.newest(code);
    }

    SupportServiceVersion record(SupportService entry, @Nullable String reason) {
        Instant now = clock.instant();
        SupportService recorded = entry.recordedAt(now);
        SupportServiceVersion version =
                new SupportServiceVersion(recorded, versions.newest(entry.code()) + 1, reason, now);
        versions.persist(version);
        versions.flush();
        String code = entry.code().value();
        journal.publish(new Fact("SupportServiceChanged", TYPE, code, code, version.version(), recorded));
        journal.audit("CHANGE", TYPE, code, null, recorded);
        recordings.fire(version);
        return version;
    }
}

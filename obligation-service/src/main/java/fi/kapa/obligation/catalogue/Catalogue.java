package fi.kapa.obligation.catalogue;

import fi.kapa.chassis.memory.Held;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.fact.Timeline.Dated;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The catalogue of support services (tukipalvelut) with all its versions, held in memory: it is small, and every verdict needs it. */
@Singleton
public class Catalogue {
    private final Held<SupportServiceVersion> versions;

    Catalogue(SupportServiceVersions versions) {
        this.versions = new Held<>(versions::inOrder);
    }

    /** The entries as timelines of their versions, as they were on record at an instant, by code. */
    public Map<ServiceCode, Timeline<SupportServiceTerms>> terms(Instant knownAt) {
        Map<ServiceCode, Timeline<SupportServiceTerms>> terms = new TreeMap<>();
        known(knownAt)
                .forEach((code, entries) -> terms.put(
                        code,
                        new Timeline<>(entries.values().stream()
                                .map(entry -> new Dated<>(entry.validFrom(), entry.terms()))
                                .toList())));
        return terms;
    }

    /** Whether the catalogue has the service. */
    public boolean has(ServiceCode code) {
        return versions.rows().stream().anyMatch(version -> version.code().equals(code.value()));
    }

    /** Who produces the service on a day. */
    public Optional<Producer> producer(ServiceCode code, LocalDate day) {
        return entry(code, day, Instant.MAX).map(SupportService::producer);
    }

    /** The entry of a day; before its first version, the first. */
    Optional<SupportService> entry(ServiceCode code, LocalDate day, Instant knownAt) {
        return Optional.ofNullable(known(knownAt).get(code)).map(entries -> entryOn(entries, day));
    }

    List<SupportService> entries(LocalDate day, Instant knownAt) {
        return known(knownAt).values().stream()
                .map(entries -> entryOn(entries, day))
                .toList();
    }

    long version(ServiceCode code) {
        return versions.rows().stream()
                .filter(version -> version.code().equals(code.value()))
                .mapToLong(SupportServiceVersion::version)
                .max()
                .orElse(0);
    }

    /** Forgets the copy in memory once a change is committed. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SupportServiceVersion recorded) {
        versions.forget();
    }

    private static SupportService entryOn(TreeMap<LocalDate, SupportService> entries, LocalDate day) {
        var entry = entries.floorEntry(day);
        return (entry == null ? entries.firstEntry() : entry).getValue().on(day);
    }

    /** Of versions that begin on the same day the one recorded last holds. */
    private Map<ServiceCode, TreeMap<LocalDate, SupportService>> known(Instant knownAt) {
        Map<ServiceCode, TreeMap<LocalDate, SupportService>> known = new LinkedHashMap<>();
        for (SupportServiceVersion version : versions.rows()) {
            if (!version.recordedAt().isAfter(knownAt)) {
                known.computeIfAbsent(version.entry().code(), code -> new TreeMap<>())
                        .put(version.entry().validFrom(), version.entry());
            }
        }
        return known;
    }
}

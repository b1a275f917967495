package fi.kapa.obligation.catalogue;

import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.fact.Timeline.Dated;
import fi.kapa.obligation.record.Held;
import fi.kapa.obligation.record.Past;
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

    /** Who produces the service on a day; before it is in the catalogue, who will produce it at first. */
    public Optional<Producer> producer(ServiceCode code, LocalDate day) {
        return Optional.ofNullable(known(Instant.MAX).get(code))
                .map(entries -> entryOn(entries, day)
                        .orElseGet(() -> entries.firstEntry().getValue()))
                .map(SupportService::producer);
    }

    /** The entry of a day; none before its first version. */
    Optional<SupportService> entry(ServiceCode code, LocalDate day, Instant knownAt) {
        return Optional.ofNullable(known(knownAt).get(code)).flatMap(entries -> entryOn(entries, day));
    }

    List<SupportService> entries(LocalDate day, Instant knownAt) {
        return known(knownAt).values().stream()
                .flatMap(entries -> entryOn(entries, day).stream())
                .toList();
    }

    /** All that the entry has been or is to be. */
    List<Past<SupportService>> past(ServiceCode code) {
        return versions.rows().stream()
                .filter(version -> version.code().equals(code.value()))
                .map(SupportServiceVersion::past)
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

    private static Optional<SupportService> entryOn(TreeMap<LocalDate, SupportService> entries, LocalDate day) {
        return Optional.ofNullable(entries.floorEntry(day))
                .map(entry -> entry.getValue().on(day));
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

package fi.kapa.obligation.catalogue;

import fi.kapa.chassis.memory.Held;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.fact.Timeline.Dated;
import fi.kapa.obligation.record.AsKnown;
import fi.kapa.obligation.record.Past;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The catalogue of support services (tukipalvelut) with all its versions, held in memory: it is small, and every verdict needs it. */
@Singleton
public class Catalogue {
    private final Held<SupportServiceVersion> versions;
    private final AsKnown<SupportServiceVersion, Contents> contents;

    Catalogue(SupportServiceVersions versions) {
        this.versions = new Held<>(versions::inOrder);
        this.contents = new AsKnown<>(this.versions::rows, SupportServiceVersion::recordedAt, Contents::of);
    }

    /** The entries as timelines of their versions, as they were on record at an instant, by code. */
    public Map<ServiceCode, Timeline<SupportServiceTerms>> terms(Instant knownAt) {
        return contents.at(knownAt).terms();
    }

    /** Whether the catalogue has the service. */
    public boolean has(ServiceCode code) {
        return versions.rows().stream().anyMatch(version -> version.code().equals(code.value()));
    }

    /** Who produces the service on a day; before it is in the catalogue, who will produce it at first. */
    public Optional<Producer> producer(ServiceCode code, LocalDate day) {
        return Optional.ofNullable(contents.at(Instant.MAX).entries().get(code))
                .map(entries -> entryOn(entries, day)
                        .orElseGet(() -> entries.firstEntry().getValue()))
                .map(SupportService::producer);
    }

    /** The entry of a day; none before its first version. */
    Optional<SupportService> entry(ServiceCode code, LocalDate day, Instant knownAt) {
        return Optional.ofNullable(contents.at(knownAt).entries().get(code)).flatMap(entries -> entryOn(entries, day));
    }

    List<SupportService> entries(LocalDate day, Instant knownAt) {
        return contents.at(knownAt).entries().values().stream()
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

    /** By code. */
    private record Contents(
            Map<ServiceCode, TreeMap<LocalDate, SupportService>> entries,
            Map<ServiceCode, Timeline<SupportServiceTerms>> terms) {

        /** Of versions that begin on the same day the one recorded last holds. */
        static Contents of(List<SupportServiceVersion> versions) {
            Map<ServiceCode, TreeMap<LocalDate, SupportService>> entries = new TreeMap<>();
            for (SupportServiceVersion version : versions) {
                entries.computeIfAbsent(version.entry().code(), code -> new TreeMap<>())
                        .put(version.entry().validFrom(), version.entry());
            }
            Map<ServiceCode, Timeline<SupportServiceTerms>> terms = new TreeMap<>();
            entries.forEach((code, ofOne) -> terms.put(code, timeline(ofOne)));
            return new Contents(entries, Collections.unmodifiableMap(terms));
        }

        private static Timeline<SupportServiceTerms> timeline(TreeMap<LocalDate, SupportService> entries) {
            return new Timeline<>(entries.values().stream()
                    .map(entry -> new Dated<>(entry.validFrom(), entry.terms()))
                    .toList());
        }
    }
}

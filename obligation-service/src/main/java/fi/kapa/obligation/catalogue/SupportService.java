package fi.kapa.obligation.catalogue;

import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.obligation.organisation.OrganisationCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a catalogue entry as it is answered, stored and published.
 *
 * @param interimProducer who produces it for the time being (571/2016 § 27)
 */
@Schema(name = "SupportService")
record SupportService(
        ServiceCode code,
        LocalizedText name,
        LocalizedText description,
        Producer producer,
        @Nullable InterimProducer interimProducer,
        Duty duty,
        LocalDate availableFrom,
        @Nullable LocalDate startJoiningBy,
        @Nullable LocalDate adoptBy,
        List<OrganisationCategory> appliesTo,
        List<OrganisationCategory> restrictedTo,
        @Nullable String replaces,
        @Nullable String guidanceUrl,
        @Nullable String materialUrl,
        List<String> legalBasis,
        LocalDate validFrom,
        @Nullable Instant recordedAt) {

    /** A producer until a day, itself included. */
    @Schema(name = "InterimProducer")
    record InterimProducer(Producer code, LocalDate until) {}

    SupportService recordedAt(Instant at) {
        return new SupportService(
                code,
                name,
                description,
                producer,
                interimProducer,
                duty,
                availableFrom,
                startJoiningBy,
                adoptBy,
                appliesTo,
                restrictedTo,
                replaces,
                guidanceUrl,
                materialUrl,
                legalBasis,
                validFrom,
                at);
    }

    /** As of a day: an interim producer whose last day has passed is no longer shown. */
    SupportService on(LocalDate day) {
        return interimProducer == null || !day.isAfter(interimProducer.until())
                ? this
                : new SupportService(
                        code,
                        name,
                        description,
                        producer,
                        null,
                        duty,
                        availableFrom,
                        startJoiningBy,
                        adoptBy,
                        appliesTo,
                        restrictedTo,
                        replaces,
                        guidanceUrl,
                        materialUrl,
                        legalBasis,
                        validFrom,
                        recordedAt);
    }

    /** What the rules need of it. */
    SupportServiceTerms terms() {
        return new SupportServiceTerms(
                code,
                duty,
                new SupportServiceTerms.Dates(availableFrom, startJoiningBy, adoptBy),
                Set.copyOf(appliesTo),
                Set.copyOf(restrictedTo),
                legalBasis);
    }
}

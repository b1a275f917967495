package fi.kapa.obligation.catalogue;

import fi.kapa.chassis.json.Checked;
import fi.kapa.chassis.json.Defects;
import fi.kapa.chassis.json.Items;
import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.obligation.organisation.OrganisationCategory;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new version of a catalogue entry as it is sent. */
@Schema(name = "SupportServiceRequest")
record SupportServiceRequest(
        @Nullable ServiceCode code,
        LocalizedText name,
        @Prose LocalizedText description,
        Producer producer,
        @Nullable InterimRequest interimProducer,
        Duty duty,
        LocalDate availableFrom,
        @Nullable LocalDate startJoiningBy,
        @Nullable LocalDate adoptBy,
        List<OrganisationCategory> appliesTo,
        List<OrganisationCategory> restrictedTo,
        @Nullable String replaces,
        @Prose(max = 2000, lines = false) @Nullable String guidanceUrl,
        @Prose(max = 2000, lines = false) @Nullable String materialUrl,
        @Items(min = 1) List<String> legalBasis,
        LocalDate validFrom,
        @Prose String reason)
        implements Checked {

    /** A producer until a day. */
    record InterimRequest(Producer code, LocalDate until) {}

    @Override
    public void check(Defects defects) {
        if (duty == Duty.MANDATORY && appliesTo.isEmpty()) {
            defects.at("appliesTo").add("TOO_FEW_ITEMS", 1);
        }
        if (adoptBy != null && availableFrom != null && adoptBy.isBefore(availableFrom)) {
            defects.at("adoptBy").add("BEFORE_AVAILABLE");
        }
    }

    SupportService toEntry(ServiceCode named) {
        return new SupportService(
                named,
                name,
                description,
                producer,
                interimProducer == null
                        ? null
                        : new SupportService.InterimProducer(interimProducer.code(), interimProducer.until()),
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
                null);
    }
}

package fi.kapa.obligation.circumstance;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.fact.Circumstances;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.fact.Timeline.Dated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation's circumstances as they are answered and recorded: dated values, an unknown one absent. */
@Schema(name = "Circumstances")
public record CircumstancesView(
        OrganisationKey organisation,
        List<DatedAnswer> statutoryTask,
        List<DatedAnswer> needsIdentification,
        List<DatedAnswer> needsPayment,
        List<DatedAnswer> newServices,
        List<DatedAnswer> mayProcessIdentifiers,
        List<DatedAnswer> offersServicesToPublic,
        @Nullable Instant recordedAt) {

    /** A value and the day from which it holds. */
    @Schema(name = "DatedAnswer")
    public record DatedAnswer(Boolean value, LocalDate validFrom) {}

    /** What the rules need of it. */
    public Circumstances toFact() {
        Map<Circumstance, Timeline<Boolean>> known = new EnumMap<>(Circumstance.class);
        for (Circumstance circumstance : Circumstance.values()) {
            List<DatedAnswer> answers = answers(circumstance);
            if (!answers.isEmpty()) {
                known.put(
                        circumstance,
                        new Timeline<>(answers.stream()
                                .map(answer -> new Dated<>(answer.validFrom(), answer.value()))
                                .toList()));
            }
        }
        return new Circumstances(known);
    }

    private List<DatedAnswer> answers(Circumstance circumstance) {
        return switch (circumstance) {
            case STATUTORY_TASK -> statutoryTask;
            case NEEDS_IDENTIFICATION -> needsIdentification;
            case NEEDS_PAYMENT -> needsPayment;
            case NEW_SERVICES -> newServices;
            case MAY_PROCESS_IDENTIFIERS -> mayProcessIdentifiers;
            case OFFERS_SERVICES_TO_PUBLIC -> offersServicesToPublic;
        };
    }
}

package fi.kapa.obligation.record;

import fi.kapa.chassis.audit.History.Step;
import fi.kapa.chassis.audit.History.Steps;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The history of a thing: all its versions, oldest first, each with the step that put it on record. */
@Schema(requiredProperties = "items")
public record Versions<T>(List<Version<T>> items) {

    /**
     * One version.
     *
     * @param by the person, told to officers alone; likewise the reason
     * @param state what the thing has been since
     */
    @Schema(requiredProperties = {"version", "step", "at", "role", "state"})
    public record Version<T>(
            long version,
            String step,
            Instant at,
            String role,
            @Nullable String organisation,
            @Nullable String by,
            @Nullable String reason,
            T state) {

        private static <T> Version<T> of(Past<T> past, Step step) {
            return new Version<>(
                    past.version(),
                    step.step(),
                    step.at(),
                    step.role(),
                    step.organisation(),
                    step.by(),
                    step.by() == null ? null : past.reason(),
                    past.state());
        }
    }

    /** Every step of a thing makes one version of it. */
    public static <T> Versions<T> of(List<Past<T>> versions, Steps steps) {
        int known = Math.min(versions.size(), steps.items().size());
        return new Versions<>(IntStream.range(0, known)
                .mapToObj(i -> Version.of(versions.get(i), steps.items().get(i)))
                .toList());
    }
}

package fi.kapa.exemption.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation writes in its application; a draft's may have gaps.
 *
 * @param alternativeService what is used instead of the support service
 * @param requestedUntil last day asked for; absent when no end is asked for
 * @param renews the exemption, or the application that it came from, which this one would continue
 */
public record ApplicationContent(
        List<Ground> grounds,
        @Nullable Scope scope,
        @Nullable String alternativeService,
        @Nullable LocalDate requestedUntil,
        @Nullable UUID renews) {
    public ApplicationContent {
        grounds = List.copyOf(grounds);
    }
}

package fi.kapa.obligation.succession;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.fact.Course;
import fi.kapa.obligation.fact.Ending;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.fact.Timeline.Dated;
import fi.kapa.obligation.organisation.OrganisationCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became, or is to become, of an organisation on a day, as it is answered and recorded.
 *
 * @param successors none of a change of category
 * @param formerCategory before a change of category, as it was known when that was put on record
 */
@Schema(name = "Succession")
public record SuccessionView(
        UUID id,
        OrganisationKey organisation,
        SuccessionKind kind,
        LocalDate on,
        List<Successor> successors,
        @Nullable OrganisationCategory formerCategory,
        @Nullable OrganisationCategory category,
        String reasons,
        Instant recordedAt) {

    /** What may become of an organisation: yhdistyminen, jakautuminen, lajin muutos. */
    public enum SuccessionKind {
        MERGER,
        DIVISION,
        CATEGORY_CHANGE;

        boolean endsTheOrganisation() {
            return switch (this) {
                case MERGER, DIVISION -> true;
                case CATEGORY_CHANGE -> false;
            };
        }
    }

    /**
     * What the rules need of an organisation's successions.
     *
     * @param registered its category in the register, which is that of every day where no change is known
     */
    public static Course course(OrganisationCategory registered, List<SuccessionView> known) {
        List<SuccessionView> changes = known.stream()
                .filter(one -> one.kind == SuccessionKind.CATEGORY_CHANGE)
                .sorted(Comparator.comparing(SuccessionView::on))
                .toList();
        List<Dated<OrganisationCategory>> categories = new ArrayList<>();
        categories.add(new Dated<>(
                LocalDate.MIN,
                changes.isEmpty() ? registered : Objects.requireNonNull(changes.getFirst().formerCategory)));
        changes.forEach(change -> categories.add(new Dated<>(change.on, Objects.requireNonNull(change.category))));
        return new Course(
                new Timeline<>(categories),
                known.stream()
                        .filter(one -> one.kind.endsTheOrganisation())
                        .findFirst()
                        .map(SuccessionView::ending)
                        .orElse(null));
    }

    private Ending ending() {
        return new Ending(
                on,
                successors.stream()
                        .flatMap(successor -> successor.key().stream())
                        .map(OrganisationKey::toString)
                        .toList());
    }
}

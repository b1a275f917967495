package fi.kapa.obligation.succession;

import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.succession.SuccessionView.SuccessionKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merger, a division or a change of category (Finnish: yhdistyminen, jakautuminen, lajin muutos). */
@Entity
class Succession {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String organisation;

    @Enumerated(EnumType.STRING)
    private SuccessionKind kind;

    private LocalDate takesEffectOn;

    @Column(columnDefinition = "text[]")
    private String[] successors;

    @Enumerated(EnumType.STRING)
    private @Nullable OrganisationCategory formerCategory;

    @Enumerated(EnumType.STRING)
    private @Nullable OrganisationCategory category;

    private String reasons;
    private boolean applied;
    private Instant recordedAt;

    /** For Hibernate. */
    protected Succession() {}

    /** @param current the organisation's category on the day, if it were not for this succession */
    Succession(
            OrganisationKey organisation, SuccessionRequest request, OrganisationCategory current, Instant recordedAt) {
        this.id = Ids.next();
        this.organisation = organisation.toString();
        this.kind = request.kind();
        this.takesEffectOn = request.on();
        this.successors = request.successors().stream()
                .flatMap(successor -> successor.key().stream())
                .map(OrganisationKey::toString)
                .toArray(String[]::new);
        this.formerCategory = kind.endsTheOrganisation() ? null : current;
        this.category = request.category();
        this.reasons = request.reasons();
        this.recordedAt = recordedAt;
    }

    /** Notes that the organisation itself shows it, once its day has come; answers whether that is to be brought about now. */
    boolean takeEffect(LocalDate today) {
        boolean now = !applied && beginsBy(today);
        applied |= now;
        return now;
    }

    void correctCategory(OrganisationCategory corrected, Instant at) {
        category = corrected;
        recordedAt = at;
    }

    void correctFormerCategory(OrganisationCategory corrected, Instant at) {
        formerCategory = corrected;
        recordedAt = at;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    OrganisationKey organisation() {
        return OrganisationKey.of(organisation);
    }

    SuccessionKind kind() {
        return kind;
    }

    boolean beginsBy(LocalDate day) {
        return !takesEffectOn.isAfter(day);
    }

    SuccessionView view() {
        return new SuccessionView(
                id,
                organisation(),
                kind,
                takesEffectOn,
                Arrays.stream(successors)
                        .map(OrganisationKey::of)
                        .map(Successor::of)
                        .toList(),
                formerCategory,
                category,
                reasons,
                recordedAt);
    }
}

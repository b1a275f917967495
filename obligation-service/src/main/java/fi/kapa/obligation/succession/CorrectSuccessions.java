package fi.kapa.obligation.succession;

import fi.kapa.obligation.organisation.CategoriesCorrected;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.succession.SuccessionView.SuccessionKind;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A category corrected in the register is the one of today: of the last change that has begun, or of the days before the first one. What was said
 * of the days before and after it stays, and so does what was known before the correction.
 */
@Singleton
class CorrectSuccessions {
    private final Successions successions;
    private final SuccessionTrail trail;
    private final Clock clock;

    CorrectSuccessions(Successions successions, SuccessionTrail trail, Clock clock) {
        this.successions = successions;
        this.trail = trail;
        this.clock = clock;
    }

    void follow(@Observes CategoriesCorrected corrected) {
        successions
                .of(corrected.categories().keySet())
                .forEach((organisation, some) ->
                        correct(some, corrected.categories().get(organisation)));
    }

    /** @param some of one organisation, in the order of their days */
    private void correct(List<Succession> some, OrganisationCategory category) {
        List<Succession> changes = some.stream()
                .filter(one -> one.kind() == SuccessionKind.CATEGORY_CHANGE)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        List<Succession> begun =
                changes.stream().filter(change -> change.beginsBy(today)).toList();
        Succession corrected = begun.isEmpty() ? changes.getFirst() : begun.getLast();
        if (begun.isEmpty()) {
            corrected.correctFormerCategory(category, now);
        } else {
            corrected.correctCategory(category, now);
        }
        trail.keep(corrected, "CORRECT");
    }
}

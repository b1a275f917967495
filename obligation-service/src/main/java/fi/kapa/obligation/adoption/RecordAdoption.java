package fi.kapa.obligation.adoption;

import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.adoption.AdoptionView.Standing;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.RecordedFact;
import fi.kapa.obligation.record.RecordedFacts;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A step is claimed, confirmed or undone. */
@Singleton
class RecordAdoption {
    private static final String TYPE = "adoption";

    private final Adoptions adoptions;
    private final RecordedFacts recorded;
    private final Journal journal;
    private final Clock clock;

    RecordAdoption(Adoptions adoptions, RecordedFacts recorded, Journal journal, Clock clock) {
        this.adoptions = adoptions;
        this.recorded = recorded;
        this.journal = journal;
        this.clock = clock;
    }

    Answer claim(OrganisationKey organisation, AdoptionRequest request) {
        ClaimedAdoption adoption = new ClaimedAdoption(organisation, request, clock.instant());
        adoptions.persist(adoption);
        return recorded(adoption, "CLAIM");
    }

    Answer confirm(ClaimedAdoption adoption) {
        Standing before = adoption.standing();
        return adoption.confirm(clock.instant()) ? recorded(adoption, "CONFIRM") : illegal(before);
    }

    Answer retract(ClaimedAdoption adoption, @Nullable String reason) {
        Standing before = adoption.standing();
        return adoption.retract(reason, clock.instant()) ? recorded(adoption, "RETRACT") : illegal(before);
    }

    private static Answer illegal(Standing standing) {
        return Answer.refused(Refusal.conflict("ILLEGAL_TRANSITION", standing));
    }

    private Answer recorded(ClaimedAdoption adoption, String action) {
        adoptions.flush();
        AdoptionView view = adoption.view();
        OrganisationKey organisation = adoption.organisation();
        recorded.add(new RecordedFact(
                Kind.ADOPTION, adoption.id().toString(), adoption.version(), organisation, view.recordedAt(), view));
        journal.publish(Fact.of(
                AdoptionFact.name(view.state()),
                TYPE,
                adoption.id(),
                organisation,
                adoption.version(),
                AdoptionFact.from(view)));
        journal.audit(action, TYPE, adoption.id(), organisation, view);
        return Answer.created(
                "/v1/organisations/" + organisation + "/adoptions/" + adoption.id(), adoption.version(), view);
    }
}

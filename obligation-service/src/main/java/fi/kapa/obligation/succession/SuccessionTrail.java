package fi.kapa.obligation.succession;

import fi.kapa.chassis.change.Journal;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.RecordedFact;
import fi.kapa.obligation.record.RecordedFacts;
import jakarta.inject.Singleton;

/** Keeps each version of a succession on record, and who made it. The other services see the organisation itself change. */
@Singleton
class SuccessionTrail {
    private static final String TYPE = "succession";

    private final Successions successions;
    private final RecordedFacts recorded;
    private final Journal journal;

    SuccessionTrail(Successions successions, RecordedFacts recorded, Journal journal) {
        this.successions = successions;
        this.recorded = recorded;
        this.journal = journal;
    }

    void keep(Succession succession, String action) {
        successions.flush();
        SuccessionView view = succession.view();
        recorded.add(new RecordedFact(
                Kind.SUCCESSION,
                succession.id().toString(),
                succession.version(),
                view.organisation(),
                view.recordedAt(),
                view));
        journal.audit(action, TYPE, succession.id(), view.organisation(), view);
    }
}

package fi.kapa.obligation.exemption;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.event.FactListener;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.RecordedFact;
import fi.kapa.obligation.record.RecordedFacts;
import jakarta.inject.Singleton;
import java.util.Set;

/** An exemption was decided, amended, annulled or revoked: put it on record as of the event's time. */
@Singleton
class RememberExemption implements FactListener<ExemptionFact> {
    private final RecordedFacts recorded;

    RememberExemption(RecordedFacts recorded) {
        this.recorded = recorded;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "fi.kapa.exemption.ExemptionDecided.v1",
                "fi.kapa.exemption.ExemptionAmended.v1",
                "fi.kapa.exemption.ExemptionAnnulled.v1",
                "fi.kapa.exemption.ExemptionRevoked.v1");
    }

    @Override
    public Class<ExemptionFact> data() {
        return ExemptionFact.class;
    }

    @Override
    public void on(ExemptionFact fact, Envelope envelope) {
        recorded.add(RecordedFact.told(Kind.EXEMPTION, fact.organisation(), fact, envelope));
    }
}

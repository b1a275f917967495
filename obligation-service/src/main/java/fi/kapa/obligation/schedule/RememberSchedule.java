package fi.kapa.obligation.schedule;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.event.FactListener;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.RecordedFact;
import fi.kapa.obligation.record.RecordedFacts;
import jakarta.inject.Singleton;
import java.util.Set;

/** Schedule goals were submitted, amended, questioned, accepted or withdrawn: put it on record as of the event's time. */
@Singleton
class RememberSchedule implements FactListener<ScheduleFact> {
    private final RecordedFacts recorded;

    RememberSchedule(RecordedFacts recorded) {
        this.recorded = recorded;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "fi.kapa.schedule.ScheduleSubmitted.v1",
                "fi.kapa.schedule.ScheduleAmended.v1",
                "fi.kapa.schedule.ScheduleClarificationRequested.v1",
                "fi.kapa.schedule.ScheduleAccepted.v1",
                "fi.kapa.schedule.ScheduleWithdrawn.v1");
    }

    @Override
    public Class<ScheduleFact> data() {
        return ScheduleFact.class;
    }

    @Override
    public void on(ScheduleFact fact, Envelope envelope) {
        recorded.add(RecordedFact.told(Kind.SCHEDULE, fact.organisation(), fact, envelope));
    }
}

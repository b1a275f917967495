package fi.kapa.obligation.funding;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.event.FactListener;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.RecordedFact;
import fi.kapa.obligation.record.RecordedFacts;
import jakarta.inject.Singleton;
import java.util.Set;

/** Funding was applied for, decided, or went on from there: put it on record as of the event's time. */
@Singleton
class RememberFunding implements FactListener<FundingFact> {
    private final RecordedFacts recorded;

    RememberFunding(RecordedFacts recorded) {
        this.recorded = recorded;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "fi.kapa.funding.FundingApplied.v1",
                "fi.kapa.funding.FundingInformationRequested.v1",
                "fi.kapa.funding.FundingDecided.v1",
                "fi.kapa.funding.FundingPaid.v1",
                "fi.kapa.funding.FundingSuspended.v1",
                "fi.kapa.funding.FundingReturned.v1",
                "fi.kapa.funding.FundingReportDue.v1",
                "fi.kapa.funding.FundingLapsed.v1",
                "fi.kapa.funding.FundingRecovered.v1",
                "fi.kapa.funding.FundingReviewed.v1");
    }

    @Override
    public Class<FundingFact> data() {
        return FundingFact.class;
    }

    @Override
    public void on(FundingFact fact, Envelope envelope) {
        recorded.add(RecordedFact.told(Kind.FUNDING, fact.organisation(), fact, envelope));
    }
}

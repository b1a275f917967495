package fi.kapa.obligation.circumstance;

import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.RecordedFact;
import fi.kapa.obligation.record.RecordedFacts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An organisation's circumstances are put on record in the place of those before. */
@Singleton
class RecordCircumstances {
    private static final String TYPE = "circumstances";

    private final CircumstancesOfOrganisations all;
    private final RecordedFacts recorded;
    private final Journal journal;
    private final Clock clock;

    RecordCircumstances(CircumstancesOfOrganisations all, RecordedFacts recorded, Journal journal, Clock clock) {
        this.all = all;
        this.recorded = recorded;
        this.journal = journal;
        this.clock = clock;
    }

    KnownCircumstances record(
            OrganisationKey organisation, @Nullable KnownCircumstances former, CircumstancesRequest request) {
        Instant now = clock.instant();
        CircumstancesView view = request.toView(organisation, now);
        KnownCircumstances known = former;
        if (known == null) {
            known = new KnownCircumstances(organisation, view, now);
            all.persist(known);
        } else {
            known.replace(view, now);
        }
        all.flush();
        recorded.add(new RecordedFact(
                Kind.CIRCUMSTANCES, organisation.toString(), known.version(), organisation, now, view));
        String subject = subject(organisation);
        journal.publish(Fact.of("CircumstancesChanged", TYPE, subject, organisation, known.version(), view));
        journal.audit("RECORD", TYPE, subject, organisation, view);
        return known;
    }

    /** The organisation itself is another subject, with versions of its own. */
    static String subject(OrganisationKey organisation) {
        return organisation + "/" + TYPE;
    }
}

package fi.kapa.chassis.sample;

import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.event.FactListener;
import jakarta.inject.Singleton;
import java.util.Set;
import org.hibernate.Session;

/** Remembers the things that another service tells of, and says so. */
@Singleton
class RememberThing implements FactListener<RememberThing.Thing> {
    private final Session session;
    private final Journal journal;
    private final Mishap mishap;

    RememberThing(Session session, Journal journal, Mishap mishap) {
        this.session = session;
        this.journal = journal;
        this.mishap = mishap;
    }

    /** The part of the fact that is of interest here. */
    record Thing(String text, int size) {}

    /** What is told of it. */
    record ThingFact(String text) {}

    @Override
    public Set<String> types() {
        return Set.of("fi.kapa.source.ThingFound.v1");
    }

    @Override
    public Class<Thing> data() {
        return Thing.class;
    }

    @Override
    public void on(Thing thing, Envelope envelope) {
        session.createNativeMutationQuery("""
                        insert into remembered (subject, text, version) values (:subject, :text, :version)
                        on conflict (subject) do update set text = excluded.text, version = excluded.version, times = remembered.times + 1
                        where excluded.version > remembered.version
                        """)
                .setParameter("subject", envelope.subject())
                .setParameter("text", thing.text())
                .setParameter("version", envelope.version())
                .executeUpdate();
        journal.publish(new Fact(
                "ThingRemembered",
                "thing",
                envelope.subject(),
                envelope.key(),
                envelope.version(),
                new ThingFact(thing.text())));
        journal.audit("REMEMBER", "thing", envelope.subject(), null, thing);
        mishap.happen();
    }
}

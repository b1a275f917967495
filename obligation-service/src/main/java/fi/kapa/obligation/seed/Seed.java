package fi.kapa.obligation.seed;

import fi.kapa.chassis.change.Reactions;
import fi.kapa.obligation.catalogue.SeedCatalogue;
import fi.kapa.obligation.organisation.SeedOrganisations;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Fills an empty database at the first start; what it puts there reaches the other services as events, like everything else. */
@Singleton
class Seed {
    private static final Logger LOG = Logger.getLogger(Seed.class);

    private final SeedCatalogue catalogue;
    private final SeedOrganisations organisations;
    private final Reactions reactions;
    private final Session session;
    private final boolean wanted;

    Seed(
            SeedCatalogue catalogue,
            SeedOrganisations organisations,
            Reactions reactions,
            Session session,
            @ConfigProperty(name = "kapa.obligation.seed") boolean wanted) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.reactions = reactions;
        this.session = session;
        this.wanted = wanted;
    }

    void onStart(@Observes StartupEvent start) {
        if (wanted) {
            reactions.ofOwnAccord(this::fill);
        }
    }

    /** Replicas that start at once fill one after the other, and the second finds it filled. */
    private void fill() {
        session.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('seed')) as text)", Tuple.class)
                .getSingleResult();
        LOG.infof("Seeded %d support services and %d organisations", catalogue.seed(), organisations.seed());
    }
}

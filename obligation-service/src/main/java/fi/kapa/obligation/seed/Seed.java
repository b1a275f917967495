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

    /** Of replicas that start at once, one fills it. */
    private void fill() {
        boolean mine = session.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('seed'))", Tuple.class)
                .getSingleResult()
                .get(0, Boolean.class);
        if (mine) {
            LOG.infof("Seeded %d support services and %d organisations", catalogue.seed(), organisations.seed());
        }
    }
}

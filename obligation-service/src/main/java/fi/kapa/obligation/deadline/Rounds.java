package fi.kapa.obligation.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.hibernate.Session;

/** The round, and the lock that lets one replica at a time go on with it. */
@Singleton
class Rounds implements PanacheRepositoryBase<Round, Integer> {
    private final Session session;

    Rounds(Session session) {
        this.session = session;
    }

    /** Whether this transaction may go on with the round; the lock ends with it, whatever happens to this replica. */
    boolean isOurs() {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('statutory dates'))", Boolean.class)
                .getSingleResult();
    }

    /** Today's round; the first of all begins here. */
    Round of(LocalDate today) {
        Round round = findByIdOptional(Round.ONLY).orElseGet(() -> {
            Round first = new Round(today);
            persist(first);
            return first;
        });
        round.isAbout(today);
        return round;
    }
}

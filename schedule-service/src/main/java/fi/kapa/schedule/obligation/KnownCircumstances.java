package fi.kapa.schedule.obligation;

import jakarta.inject.Singleton;
import org.hibernate.Session;

/** The copy of the circumstances on which duties depend. */
@Singleton
class KnownCircumstances {
    private final Session session;

    KnownCircumstances(Session session) {
        this.session = session;
    }

    /** Keeps the fact unless a newer one is held already. */
    void remember(CircumstancesFact fact, long version) {
        session.createNativeMutationQuery("""
                        insert into known_circumstances (organisation, no_statutory_task, no_identification, no_payment, version)
                        values (:organisation, cast(:noStatutoryTask as datemultirange), cast(:noIdentification as datemultirange),
                            cast(:noPayment as datemultirange), :version)
                        on conflict (organisation) do update set no_statutory_task = excluded.no_statutory_task,
                            no_identification = excluded.no_identification, no_payment = excluded.no_payment, version = excluded.version
                        where excluded.version > known_circumstances.version
                        """)
                .setParameter("organisation", fact.organisation().toString())
                .setParameter("noStatutoryTask", CircumstancesFact.daysOfNo(fact.statutoryTask()))
                .setParameter("noIdentification", CircumstancesFact.daysOfNo(fact.needsIdentification()))
                .setParameter("noPayment", CircumstancesFact.daysOfNo(fact.needsPayment()))
                .setParameter("version", version)
                .executeUpdate();
    }
}

package fi.kapa.exemption.obligation;

import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import org.hibernate.Session;

/** The copy of the circumstances on which duties depend. */
@Singleton
public class KnownCircumstances {
    private final Session session;

    KnownCircumstances(Session session) {
        this.session = session;
    }

    /** An organisation's circumstances on a day. */
    public Circumstances on(OrganisationKey organisation, LocalDate day) {
        return session.createNativeQuery("""
                        select no_statutory_task @> cast(:day as date), no_identification @> cast(:day as date), no_payment @> cast(:day as date)
                        from known_circumstances where organisation = :organisation
                        """, Tuple.class)
                .setParameter("organisation", organisation.toString())
                .setParameter("day", day)
                .getResultStream()
                .map(no -> new Circumstances(
                        !no.get(0, Boolean.class), !no.get(1, Boolean.class), !no.get(2, Boolean.class)))
                .findFirst()
                .orElse(Circumstances.UNKNOWN);
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

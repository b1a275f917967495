package fi.kapa.exemption.application;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.page.Conditions;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.exemption.obligation.OrganisationCategory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All applications for exemption. */
@Singleton
public class ExemptionApplications implements PanacheRepositoryBase<ExemptionApplication, UUID> {
    private final Session session;

    ExemptionApplications(Session session) {
        this.session = session;
    }

    /** Absent parts are not asked for. */
    record Filter(
            @Nullable OrganisationKey organisation,
            @Nullable String serviceCode,
            @Nullable ApplicationState state,
            @Nullable String name,
            @Nullable OrganisationCategory category) {}

    /** {@code PO-2016-000123}: the year of the business date and a running number. */
    String nextReference(int year) {
        Long number = session.createNativeQuery("select nextval('exemption_reference')", Tuple.class)
                .getSingleResult()
                .get(0, Long.class);
        return "PO-%d-%06d".formatted(year, number);
    }

    /** Whether the organisation was granted this exemption, named by its own id or its application's. */
    boolean wasGranted(OrganisationKey organisation, UUID exemption) {
        return !session.createNativeQuery("""
                        select 1 from exemption where organisation = :organisation and (id = :id or application_id = :id)
                        """, Tuple.class)
                .setParameter("organisation", organisation.toString())
                .setParameter("id", exemption)
                .getResultList()
                .isEmpty();
    }

    /**
     * One application that the caller may see: the party its own, the form backend what it created, officers what was submitted
     * to their own producer, the ministry what was submitted, and other systems what is decided.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404
     */
    public ExemptionApplication visible(UUID id, Caller caller) {
        return findByIdOptional(id)
                .filter(application -> maySee(caller, application))
                .orElseThrow(() -> Refusal.notFound().exception());
    }

    private static boolean maySee(Caller caller, ExemptionApplication application) {
        return caller.role().isPresent()
                && switch (caller.role().get()) {
                    case ORGANISATION -> caller.mayActFor(application.organisation());
                    case FORM_BACKEND -> application.createdBy().equals(caller.identity());
                    case OFFICER, DECIDER ->
                        application.requestedAt() != null && caller.producer().equals(application.addressee());
                    case MINISTRY -> application.requestedAt() != null;
                    case SYSTEM -> application.resolution() != null;
                };
    }

    /**
     * One application as the notices of it are written.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404, also while it is a draft, of which nobody is told
     */
    ExemptionApplication toldOf(UUID id) {
        return findByIdOptional(id)
                .filter(application -> application.requestedAt() != null)
                .orElseThrow(() -> Refusal.notFound().exception());
    }

    /** Those after the id that fit the filter and that the caller may see, by id. */
    List<ExemptionApplication> list(Caller caller, Filter filter, @Nullable UUID after, int limit) {
        Conditions conditions = new Conditions();
        conditions.add("a.id > :after", "after", after);
        conditions.addText("a.organisation = :organisation", "organisation", filter.organisation());
        conditions.add("a.serviceCode = :serviceCode", "serviceCode", filter.serviceCode());
        conditions.add("a.state = :state", "state", filter.state());
        conditions.addContaining(
                List.of("k.nameFi", "k.nameSv", "k.nameEn"),
                "a.organisation in (select k.organisation from KnownOrganisation k where %s)",
                "name",
                filter.name());
        conditions.addText(
                "a.organisation in (select k.organisation from KnownOrganisation k where k.category = :category)",
                "category",
                filter.category());
        limitTo(caller, conditions);
        return find("from ExemptionApplication a where " + conditions.text() + " order by a.id", conditions.values())
                .page(0, limit)
                .list();
    }

    private static void limitTo(Caller caller, Conditions conditions) {
        switch (caller.role().orElseThrow()) {
            case ORGANISATION -> conditions.addOwn("a", caller);
            case FORM_BACKEND -> conditions.add("a.createdBy = :createdBy", "createdBy", caller.identity());
            case OFFICER, DECIDER ->
                conditions.add("a.requestedAt is not null and a.addressee = :producer", "producer", caller.producer());
            case MINISTRY -> conditions.add("a.requestedAt is not null");
            case SYSTEM -> conditions.add("a.state = :decided", "decided", ApplicationState.DECIDED);
        }
    }
}

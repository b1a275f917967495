package fi.kapa.funding.application;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.page.Conditions;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.funding.obligation.OrganisationCategory;
import fi.kapa.funding.project.Purpose;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All applications for funding. */
@Singleton
class FundingApplications implements PanacheRepositoryBase<FundingApplication, UUID> {
    private final Session session;

    FundingApplications(Session session) {
        this.session = session;
    }

    /** Absent parts are not asked for. */
    record Filter(
            @Nullable OrganisationKey organisation,
            @Nullable String serviceCode,
            @Nullable ApplicationState state,
            @Nullable UUID callId,
            @Nullable Purpose purpose,
            @Nullable String name,
            @Nullable OrganisationCategory category) {}

    /** {@code RA-2016-000123}: the year of the business date and a running number. */
    String nextReference(int year) {
        Long number = session.createNativeQuery("select nextval('funding_reference')", Tuple.class)
                .getSingleResult()
                .get(0, Long.class);
        return "RA-%d-%06d".formatted(year, number);
    }

    /**
     * One application that the caller may see; what was never submitted is its owner's alone, and other systems see what is decided.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404
     */
    FundingApplication visible(UUID id, Caller caller) {
        return findByIdOptional(id)
                .filter(application -> maySee(caller, application))
                .orElseThrow(() -> Refusal.notFound().exception());
    }

    private static boolean maySee(Caller caller, FundingApplication application) {
        return caller.role().isPresent()
                && switch (caller.role().get()) {
                    case ORGANISATION -> caller.mayActFor(application.organisation());
                    case FORM_BACKEND -> application.createdBy().equals(caller.identity());
                    case OFFICER, DECIDER, MINISTRY -> application.wasSubmitted();
                    case SYSTEM -> application.decision() != null;
                };
    }

    /**
     * One application as the notices of it are written.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404, also while it is a draft, of which nobody is told
     */
    FundingApplication toldOf(UUID id) {
        return findByIdOptional(id).filter(FundingApplication::wasSubmitted).orElseThrow(() -> Refusal.notFound()
                .exception());
    }

    /** Those after the id that fit the filter and that the caller may see, by id. */
    List<FundingApplication> list(Caller caller, Filter filter, @Nullable UUID after, int limit) {
        Conditions conditions = new Conditions();
        conditions.add("a.id > :after", "after", after);
        conditions.addText("a.organisation = :organisation", "organisation", filter.organisation());
        conditions.add("array_contains(a.serviceCodes, :serviceCode)", "serviceCode", filter.serviceCode());
        conditions.add("a.state = :state", "state", filter.state());
        conditions.add("a.callId = :callId", "callId", filter.callId());
        conditions.add("a.purpose = :purpose", "purpose", filter.purpose());
        conditions.addContaining(
                List.of("k.nameFi", "k.nameSv", "k.nameEn"),
                "a.organisation in (select k.organisation from KnownOrganisation k where %s)",
                "name",
                filter.name());
        conditions.add(
                "a.organisation in (select k.organisation from KnownOrganisation k where k.category = :category)",
                "category",
                filter.category());
        limitTo(caller, conditions);
        return find("from FundingApplication a where " + conditions.text() + " order by a.id", conditions.values())
                .page(0, limit)
                .list();
    }

    private static void limitTo(Caller caller, Conditions conditions) {
        switch (caller.role().orElseThrow()) {
            case ORGANISATION -> conditions.addOwn("a", caller);
            case FORM_BACKEND -> conditions.add("a.createdBy = :createdBy", "createdBy", caller.identity());
            case OFFICER, DECIDER, MINISTRY -> conditions.add("a.submittedAt is not null");
            case SYSTEM -> conditions.add("a.decidedOn is not null");
        }
    }
}

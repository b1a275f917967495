package fi.kapa.exemption.inforce;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.page.Conditions;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.exemption.application.ExemptionApplication;
import fi.kapa.exemption.matter.Resolution;
import fi.kapa.exemption.matter.Standing;
import fi.kapa.exemption.obligation.OrganisationCategory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is and was on record of all exemptions. */
@Singleton
public class Exemptions implements PanacheRepositoryBase<Exemption, UUID> {

    /**
     * Absent parts are not asked for.
     *
     * @param businessId of the organisation itself, not of its units
     */
    record Filter(
            @Nullable BusinessId businessId,
            @Nullable OrganisationKey organisation,
            @Nullable String serviceCode,
            @Nullable String name,
            @Nullable OrganisationCategory category) {}

    /** Puts on record what stands by the newest decision of an application; nothing when nothing was ever granted. */
    public void follow(ExemptionApplication application, Instant at) {
        Resolution resolution = application.resolution();
        Standing standing = resolution == null ? null : resolution.standing();
        if (standing != null) {
            Optional<Exemption> former = onRecord(standing.exemptionId());
            former.ifPresent(record -> record.replaced(at));
            flush();
            persist(new Exemption(
                    application, standing, former.map(Exemption::version).orElse(0L) + 1, at));
        }
    }

    Optional<Exemption> onRecord(UUID id) {
        return find("id = ?1 and replacedAt is null", id).firstResultOptional();
    }

    /**
     * One exemption that the caller may see, as it is on record now.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404
     */
    Exemption visible(UUID id, Caller caller) {
        return onRecord(id).filter(exemption -> maySee(caller, exemption)).orElseThrow(() -> Refusal.notFound()
                .exception());
    }

    private static boolean maySee(Caller caller, Exemption exemption) {
        return caller.role().isPresent()
                && switch (caller.role().get()) {
                    case ORGANISATION -> caller.mayActFor(OrganisationKey.of(exemption.organisation()));
                    case OFFICER, DECIDER -> caller.producer().equals(exemption.producer());
                    case MINISTRY, SYSTEM -> true;
                    case FORM_BACKEND -> false;
                };
    }

    /** Those in force at a place of the list that fit the filter and that the caller may see, by id. */
    List<Exemption> inForce(Caller caller, Filter filter, Place place, int limit) {
        Conditions conditions = new Conditions();
        conditions.add(
                "e.validFrom <= :asOf and (e.validUntil is null or e.validUntil >= :asOf) and (e.endedFrom is null or e.endedFrom > :asOf)",
                "asOf",
                place.asOf());
        conditions.add(
                "e.recordedAt <= :knownAt and (e.replacedAt is null or e.replacedAt > :knownAt)",
                "knownAt",
                place.knownAt());
        conditions.add("e.id > :after", "after", place.after());
        conditions.add(
                "e.organisation = :businessId",
                "businessId",
                filter.businessId() == null ? null : filter.businessId().value());
        conditions.addText("e.organisation = :organisation", "organisation", filter.organisation());
        conditions.add("e.serviceCode = :serviceCode", "serviceCode", filter.serviceCode());
        conditions.addContaining(
                List.of("k.nameFi", "k.nameSv", "k.nameEn"),
                "e.organisation in (select k.organisation from KnownOrganisation k where %s)",
                "name",
                filter.name());
        conditions.addText(
                "e.organisation in (select k.organisation from KnownOrganisation k where k.category = :category)",
                "category",
                filter.category());
        limitTo(caller, conditions);
        return find("from Exemption e where " + conditions.text() + " order by e.id", conditions.values())
                .page(0, limit)
                .list();
    }

    private static void limitTo(Caller caller, Conditions conditions) {
        switch (caller.role().orElseThrow()) {
            case ORGANISATION -> conditions.addOwn("e", caller);
            case OFFICER, DECIDER -> conditions.add("e.producer = :producer", "producer", caller.producer());
            case MINISTRY, SYSTEM, FORM_BACKEND -> {}
        }
    }
}

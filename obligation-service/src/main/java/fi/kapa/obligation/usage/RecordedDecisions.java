package fi.kapa.obligation.usage;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.page.Conditions;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.organisation.Organisations;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.Past;
import fi.kapa.obligation.record.RecordedFacts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All producers' decisions. */
@Singleton
class RecordedDecisions implements PanacheRepositoryBase<RecordedDecision, UUID> {
    private final RecordedFacts recorded;

    RecordedDecisions(RecordedFacts recorded) {
        this.recorded = recorded;
    }

    /** Absent parts are not asked for. */
    record Filter(
            @Nullable OrganisationKey organisation,
            @Nullable ServiceCode serviceCode,
            @Nullable String name,
            @Nullable OrganisationCategory category) {}

    /**
     * A decision that the caller may see.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404
     */
    RecordedDecision visible(UUID id, Caller caller) {
        return findByIdOptional(id)
                .filter(decision -> caller.mayActFor(decision.view().organisation()))
                .orElseThrow(() -> Refusal.notFound().exception());
    }

    /** All that the decision has been. */
    List<Past<UsageDecisionView>> past(RecordedDecision decision) {
        return recorded.past(Kind.USE_DECISION, decision.id(), UsageDecisionView.class);
    }

    List<RecordedDecision> list(Caller caller, Filter filter, @Nullable UUID after, int limit) {
        Conditions conditions = new Conditions()
                .addText("d.organisation = :organisation", "organisation", filter.organisation())
                .addText("d.serviceCode = :serviceCode", "serviceCode", filter.serviceCode())
                .addContaining(
                        Organisations.NAMES,
                        "d.organisation in (select o.organisation from Organisation o where %s)",
                        "name",
                        filter.name())
                .add(
                        "d.organisation in (select o.organisation from Organisation o where o.category = :category)",
                        "category",
                        filter.category())
                .add("d.id > :after", "after", after);
        if (caller.is(Role.ORGANISATION)) {
            OrganisationKey own =
                    caller.organisation().orElseThrow(() -> Refusal.notFound().exception());
            conditions.add(
                    own.unit() == null
                            ? "d.organisation = :own or substring(d.organisation, 1, 10) = concat(:own, '~')"
                            : "d.organisation = :own",
                    "own",
                    own.toString());
        }
        return find("from RecordedDecision d where " + conditions.text() + " order by d.id", conditions.values())
                .page(0, limit)
                .list();
    }
}

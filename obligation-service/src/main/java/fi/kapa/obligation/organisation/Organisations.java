package fi.kapa.obligation.organisation;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.page.Conditions;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.Past;
import fi.kapa.obligation.record.RecordedFacts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All organisations. */
@Singleton
public class Organisations implements PanacheRepositoryBase<Organisation, String> {
    /** Of an organisation {@code o}. */
    public static final List<String> NAMES = List.of("o.nameFi", "o.nameSv", "o.nameEn");

    private final RecordedFacts recorded;

    Organisations(RecordedFacts recorded) {
        this.recorded = recorded;
    }

    /** Absent parts are not asked for. */
    record Filter(
            @Nullable OrganisationKey organisation,
            @Nullable String name,
            @Nullable OrganisationCategory category,
            @Nullable Boolean active) {}

    Optional<Organisation> named(OrganisationKey key) {
        return findByIdOptional(key.toString());
    }

    /** Those of them that are registered, by key. */
    Map<OrganisationKey, Organisation> named(Collection<OrganisationKey> keys) {
        return find(
                        "organisation in ?1",
                        keys.stream().map(OrganisationKey::toString).toList())
                .stream()
                .collect(Collectors.toMap(Organisation::key, organisation -> organisation));
    }

    /**
     * Hides an organisation that is not the caller's, or not there.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404
     */
    public void mustBeVisible(OrganisationKey key, Caller caller) {
        visible(key, caller);
    }

    /** Whether it is registered. */
    public boolean isRegistered(OrganisationKey key) {
        return named(key).isPresent();
    }

    /** The categories of those of them that are registered, by key. */
    public Map<OrganisationKey, OrganisationCategory> categories(Collection<OrganisationKey> keys) {
        return named(keys).values().stream().collect(Collectors.toMap(Organisation::key, Organisation::category));
    }

    Organisation visible(OrganisationKey key, Caller caller) {
        caller.mustActFor(key);
        return named(key).orElseThrow(() -> Refusal.notFound().exception());
    }

    /** All that the organisation has been. */
    List<Past<OrganisationView>> past(Organisation organisation) {
        return recorded.past(Kind.ORGANISATION, organisation.key(), OrganisationView.class);
    }

    /** Those after the key that fit the filter and that the caller may see, by key. */
    List<Organisation> list(Caller caller, Filter filter, @Nullable String after, int limit) {
        Conditions conditions = new Conditions()
                .add("o.organisation > :after", "after", after)
                .addText("o.organisation = :organisation", "organisation", filter.organisation())
                .addContaining(NAMES, "%s", "name", filter.name())
                .add("o.category = :category", "category", filter.category())
                .add("o.active = :active", "active", filter.active());
        ofTheCaller(conditions, caller);
        return find("from Organisation o where " + conditions.text() + " order by o.organisation", conditions.values())
                .page(0, limit)
                .list();
    }

    /**
     * The keys of those that the caller may see, by key.
     *
     * @param only this one, where it is named
     * @param name contained in one of the names that they have now
     * @param from the first to be given, itself included
     */
    public List<OrganisationKey> keys(
            Caller caller,
            @Nullable OrganisationKey only,
            @Nullable String name,
            @Nullable OrganisationKey from,
            int limit) {
        Conditions conditions = new Conditions()
                .addContaining(NAMES, "%s", "name", name)
                .addText("o.organisation >= :from", "from", from)
                .addText("o.organisation = :only", "only", only);
        ofTheCaller(conditions, caller);
        return keys(conditions, limit);
    }

    private List<OrganisationKey> keys(Conditions conditions, int limit) {
        return find(
                        "select o.organisation from Organisation o where " + conditions.text()
                                + " order by o.organisation",
                        conditions.values())
                .project(String.class)
                .page(0, limit)
                .stream()
                .map(OrganisationKey::of)
                .toList();
    }

    /** The keys that follow on the last one seen, by key. */
    public List<OrganisationKey> keysAfter(@Nullable OrganisationKey last, int limit) {
        return keys(new Conditions().addText("o.organisation > :last", "last", last), limit);
    }

    private static void ofTheCaller(Conditions conditions, Caller caller) {
        if (caller.is(Role.ORGANISATION)) {
            conditions.addOwn("o", caller);
        }
    }
}

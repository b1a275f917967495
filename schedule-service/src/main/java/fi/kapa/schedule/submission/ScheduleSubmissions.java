package fi.kapa.schedule.submission;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.change.DatabaseFailure;
import fi.kapa.chassis.page.Conditions;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.schedule.obligation.KnownOrganisations;
import fi.kapa.schedule.obligation.OrganisationCategory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All schedule submissions. */
@Singleton
class ScheduleSubmissions implements PanacheRepositoryBase<ScheduleSubmission, UUID> {
    private static final List<SubmissionState> IN_FORCE = Arrays.stream(SubmissionState.values())
            .filter(SubmissionState::inForce)
            .toList();

    private static final String BEGIN =
            """
            select nextval('schedule_reference'),
                exists (select 1 from known_organisation k where k.organisation = asking.organisation and k.active),
                (select s.id from schedule_submission s where s.organisation = asking.organisation and s.state in (%s))
            from (select cast(? as text) as organisation) asking
            """.formatted(IN_FORCE.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", ")));

    private final DataSource database;
    private final SubmissionRow row;
    private final KnownOrganisations known;

    ScheduleSubmissions(DataSource database, SubmissionRow row, KnownOrganisations known) {
        this.database = database;
        this.row = row;
        this.known = known;
    }

    /** Absent parts are not asked for. */
    record Filter(
            @Nullable OrganisationKey organisation,
            @Nullable String serviceCode,
            @Nullable SubmissionState state,
            @Nullable String name,
            @Nullable OrganisationCategory category) {}

    /**
     * What a new submission of an organisation begins from.
     *
     * @param number of the new submission among all
     * @param registered whether the organisation is registered and active
     * @param former the submission that counts until now
     */
    record Beginning(
            long number, boolean registered, @Nullable UUID former) {

        /** {@code AT-2016-000123}: the year of the business date and a running number. */
        String reference(int year) {
            return "AT-%d-%06d".formatted(year, number);
        }
    }

    /** One that is being registered just now is waited for; one that will be, waits for this submission and settles it. */
    Beginning begin(OrganisationKey organisation) {
        Beginning beginning = ask(organisation);
        if (beginning.registered()) {
            return beginning;
        }
        known.awaitRegistration(organisation);
        return ask(organisation);
    }

    /** One question for all of it, and by JDBC, because every submission waits for the answer: Hibernate would find out the columns of each result anew. */
    private Beginning ask(OrganisationKey organisation) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(BEGIN)) {
            query.setString(1, organisation.toString());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Beginning(row.getLong(1), row.getBoolean(2), row.getObject(3, UUID.class));
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    /** Stores a new one at the end of the transaction, in which nobody changes it, so Hibernate need not know of it. */
    void add(ScheduleSubmission submission) {
        row.store(submission);
    }

    /** The one that counts for the organisation. */
    Optional<ScheduleSubmission> inForce(OrganisationKey organisation) {
        return find("organisation = ?1 and state in ?2", organisation.toString(), IN_FORCE)
                .firstResultOptional();
    }

    /**
     * One submission that the caller may see: an organisation its own, the form backend what it created.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404
     */
    ScheduleSubmission visible(UUID id, Caller caller) {
        return findByIdOptional(id)
                .filter(submission -> maySee(caller, submission))
                .orElseThrow(() -> Refusal.notFound().exception());
    }

    private static boolean maySee(Caller caller, ScheduleSubmission submission) {
        return caller.role().isPresent()
                && switch (caller.role().get()) {
                    case ORGANISATION -> caller.mayActFor(submission.organisation());
                    case FORM_BACKEND -> submission.createdBy().equals(caller.identity());
                    case OFFICER, DECIDER, MINISTRY, SYSTEM -> true;
                };
    }

    /** Those after the id that fit the filter and that the caller may see, by id. */
    List<ScheduleSubmission> list(Caller caller, Filter filter, @Nullable UUID after, int limit) {
        Conditions conditions = new Conditions();
        conditions.add("s.id > :after", "after", after);
        conditions.addText("s.organisation = :organisation", "organisation", filter.organisation());
        conditions.add("array_contains(s.serviceCodes, :serviceCode)", "serviceCode", filter.serviceCode());
        conditions.add("s.state = :state", "state", filter.state());
        conditions.addContaining(
                List.of("k.nameFi", "k.nameSv", "k.nameEn"),
                "s.organisation in (select k.organisation from KnownOrganisation k where %s)",
                "name",
                filter.name());
        conditions.addText(
                "s.organisation in (select k.organisation from KnownOrganisation k where k.category = :category)",
                "category",
                filter.category());
        limitTo(caller, conditions);
        return find("from ScheduleSubmission s where " + conditions.text() + " order by s.id", conditions.values())
                .page(0, limit)
                .list();
    }

    private static void limitTo(Caller caller, Conditions conditions) {
        switch (caller.role().orElseThrow()) {
            case ORGANISATION -> conditions.addOwn("s", caller);
            case FORM_BACKEND -> conditions.add("s.createdBy = :createdBy", "createdBy", caller.identity());
            case OFFICER, DECIDER, MINISTRY, SYSTEM -> {}
        }
    }
}

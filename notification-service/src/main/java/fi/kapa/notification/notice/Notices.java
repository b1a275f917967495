package fi.kapa.notification.notice;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.page.Conditions;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.notification.template.Addressee;
import fi.kapa.notification.template.NoticeTemplate;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All notices. */
@Singleton
public class Notices implements PanacheRepositoryBase<Notice, UUID> {
    private static final List<Addressee> PARTY = List.of(Addressee.SUBMITTER, Addressee.ORGANISATION);

    private final Session session;

    Notices(Session session) {
        this.session = session;
    }

    /** Absent parts are not asked for. */
    record Filter(
            @Nullable NoticeStatus status,
            @Nullable String template,
            @Nullable OrganisationKey organisation,
            @Nullable String reference,
            @Nullable UUID causedBy) {}

    /** Whether a case's revision was told of by this template already. */
    public boolean told(NoticeTemplate template, UUID caseId, String revision) {
        return !session.createNativeQuery("""
                        select 1 from notice where case_id = :caseId and template = :template
                            and parameters -> 'texts' ->> 'revision' = :revision
                        """, Tuple.class)
                .setParameter("caseId", caseId)
                .setParameter("template", template.code())
                .setParameter("revision", revision)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether a case was told of by this template already. */
    public boolean told(NoticeTemplate template, UUID caseId) {
        return count("caseId = ?1 and template = ?2", caseId, template.code()) > 0;
    }

    /** The ministry handles the case from now on, so that it may read what was told of it before. */
    public void becomeTheMinistrys(UUID caseId) {
        session.createNativeMutationQuery(
                        "update notice set for_ministry = true where case_id = :caseId and not for_ministry")
                .setParameter("caseId", caseId)
                .executeUpdate();
    }

    /** Whether the ministry handles the case, as an earlier event told: a later one may say only which step was made. */
    public boolean areTheMinistrys(UUID caseId) {
        return count("caseId = ?1 and forMinistry", caseId) > 0;
    }

    /** Those of them that are there, by id. */
    public Map<UUID, Notice> named(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Notice::id, notice -> notice));
    }

    /** Has a notice tried after a time from now on. */
    public void dueIn(UUID id, long milliseconds) {
        session.createNativeMutationQuery(
                        "update notice set next_attempt_at = now() + :wait * interval '1 millisecond' where id = :id")
                .setParameter("wait", milliseconds)
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * One notice that the caller may see: an organisation what was addressed to it, the ministry what concerns its own cases.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404
     */
    Notice visible(UUID id, Caller caller) {
        return findByIdOptional(id).filter(notice -> maySee(caller, notice)).orElseThrow(() -> Refusal.notFound()
                .exception());
    }

    private static boolean maySee(Caller caller, Notice notice) {
        return switch (caller.role().orElseThrow()) {
            case OFFICER, DECIDER -> true;
            case MINISTRY -> notice.matter().forMinistry();
            case ORGANISATION ->
                notice.addressee().isParty() && caller.mayActFor(notice.matter().organisation());
            case FORM_BACKEND, SYSTEM -> false;
        };
    }

    /** Those after the id that fit the filter and that the caller may see, by id. */
    List<Notice> list(Caller caller, Filter filter, @Nullable UUID after, int limit) {
        Conditions conditions = new Conditions();
        conditions.add("n.id > :after", "after", after);
        conditions.add("n.status = :status", "status", filter.status());
        conditions.add("n.template = :template", "template", filter.template());
        conditions.addText("n.organisation = :organisation", "organisation", filter.organisation());
        conditions.add("n.reference = :reference", "reference", filter.reference());
        conditions.add("n.causedBy = :causedBy", "causedBy", filter.causedBy());
        if (caller.is(Role.MINISTRY)) {
            conditions.add("n.forMinistry");
        }
        if (caller.is(Role.ORGANISATION)) {
            conditions.addOwn("n", caller).add("n.addressee in :party", "party", PARTY);
        }
        return find("from Notice n where " + conditions.text() + " order by n.id", conditions.values())
                .page(0, limit)
                .list();
    }
}

package fi.kapa.notification.dispatch;

import fi.kapa.notification.notice.Notice;
import fi.kapa.notification.notice.Notices;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The notices whose time has come; each is leased to one replica at a time. */
@Singleton
class DueNotices {
    /** A replica that dies leaves its notices to others after this time. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** How many are taken at once. */
    static final int MOST = 16;

    static final String CLAIM = """
            with lapsed as (
                select id from notice where status = 'SENDING' and leased_until < now()
                limit :most for update skip locked),
            due as (
                select id from notice where status = 'QUEUED' and next_attempt_at <= now()
                order by case_kind = 'OBLIGATION', next_attempt_at limit :most for update skip locked)
            update notice set status = 'SENDING', version = version + 1, leased_until = now() + :lease * interval '1 second'
            where id in (select id from lapsed union all select id from due limit :most)
            returning id
            """;

    private final Session session;
    private final Notices notices;

    DueNotices(Session session, Notices notices) {
        this.session = session;
        this.notices = notices;
    }

    /**
     * Takes some of those that are due: those first that a replica left, then the oldest; what tells of a day that hundreds of organisations have, when
     * too few others are due.
     */
    @Transactional
    List<Notice> claim() {
        List<UUID> ids = session.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("lease", LEASE.toSeconds())
                .setParameter("most", MOST)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
        return ids.isEmpty() ? List.of() : notices.list("id in ?1 order by id", ids);
    }
}

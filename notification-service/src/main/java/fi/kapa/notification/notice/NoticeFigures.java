package fi.kapa.notification.notice;

import fi.kapa.chassis.metrics.Figure;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is to be watched of the notices. */
final class NoticeFigures {
    private static final String STATUSES = Arrays.stream(NoticeStatus.values())
            .map(status -> "('" + status + "')")
            .collect(Collectors.joining(", "));

    private NoticeFigures() {}

    /** Each status is counted for itself over its part of the index, so that the many that are done cost no more than the cap. */
    @Produces
    @Singleton
    static Figure byStatus() {
        return new Figure(
                "kapa_notices", "Notices by status, of each at most 100000 are counted", "status", """
                select s.status, (select count(*) from (select from notice n where n.status = s.status limit 100000) capped)
                from (values %s) as s (status)
                """.formatted(
                                STATUSES));
    }
}

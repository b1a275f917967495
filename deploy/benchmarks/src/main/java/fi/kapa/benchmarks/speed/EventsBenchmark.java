package fi.kapa.benchmarks.speed;

import fi.kapa.benchmarks.limit.Database;
import fi.kapa.benchmarks.limit.DatabaseFailure;
import fi.kapa.benchmarks.load.HttpLoad;
import fi.kapa.benchmarks.load.Tally;
import fi.kapa.benchmarks.speed.Figure.Asked;
import fi.kapa.localstack.SuiteService;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** From the commit of a submission to the commit of what another service makes of it, both as the database itself timed them. */
final class EventsBenchmark {
    private static final int PER_SECOND = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String COMMITTED_AT =
            "(extract(epoch from pg_xact_commit_timestamp(%s.xmin)) * 1000000)::bigint";

    /** The parts of its load that a suite is given one after the other while it is cold: of all of it, more would come than it can do. */
    private static final List<Integer> RISING = List.of(4, 2, 1);

    private final SuiteUnderTest suite;
    private final SpeedOptions options;
    private final Report report;
    private final Database schedule;
    private final Database notification;

    EventsBenchmark(SuiteUnderTest suite, SpeedOptions options, Report report) {
        this.suite = suite;
        this.options = options;
        this.report = report;
        this.schedule = suite.database(SuiteService.SCHEDULE);
        this.notification = suite.database(SuiteService.NOTIFICATION);
    }

    void run(Submissions submissions) {
        Patience.await("what was queued before", PATIENCE, () -> backlog() == 0);
        suite.keepCommitTimes();
        long before;
        Tally tally;
        try (HttpLoad formBackend = new HttpLoad(suite.port(SuiteService.SCHEDULE), 32, suite.token("form-backend"))) {
            for (int share : RISING) {
                formBackend.atRate(
                        PER_SECOND / (double) share, options.warm().dividedBy(RISING.size()), submissions::next);
            }
            Patience.await("the events of the warm-up", PATIENCE, () -> backlog() == 0);
            before = schedule.number("select coalesce(max(seq), 0) from outbox");
            tally = formBackend.atRate(PER_SECOND, options.window().multipliedBy(options.windows()), submissions::next);
        }
        Patience.await("the events", PATIENCE, () -> backlog() == 0);
        Histogram delays = delays(before);
        if (delays.getTotalCount() != tally.done()) {
            report.fail(
                    "%d submissions were answered 201 and %d arrived.".formatted(tally.done(), delays.getTotalCount()));
        }
        String remark = "%d events at %d/s".formatted(delays.getTotalCount(), PER_SECOND);
        report.add(percentile(
                "REST commit → row committed in notification-service, p50",
                delays,
                50,
                new Asked(40, 15, "%.0f ms"),
                remark));
        report.add(percentile("the same, p99", delays, 99, new Asked(150, 60, "%.0f ms"), remark));
    }

    private static Figure percentile(String what, Histogram delays, double percentile, Asked asked, String remark) {
        double delay = delays.getValueAtPercentile(percentile) / 1000.0;
        return Figure.atMost(what, "%.1f ms".formatted(delay), delay, asked, remark);
    }

    /** Events not sent, or sent and not yet applied. */
    private long backlog() {
        return schedule.number("select count(*) from outbox")
                - notification.number(
                        "select count(*) from inbox where event_id in (select caused_by from notice where case_kind = 'SCHEDULE')");
    }

    private Histogram delays(long afterSequence) {
        Map<String, Long> filed = times(
                schedule,
                "select o.id::text, %s from outbox o join audit_entry a on a.subject_id = o.aggregateid and a.action = 'SUBMIT' where o.seq > %d"
                        .formatted(COMMITTED_AT.formatted("a"), afterSequence));
        Map<String, Long> applied =
                times(notification, "select i.event_id::text, %s from inbox i".formatted(COMMITTED_AT.formatted("i")));
        Histogram delays = new Histogram(3);
        filed.forEach((event, at) -> {
            if (applied.containsKey(event)) {
                delays.recordValue(Math.max(0, applied.get(event) - at));
            }
        });
        return delays;
    }

    private static Map<String, Long> times(Database database, String query) {
        Map<String, Long> times = new HashMap<>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                times.put(row.getString(1), row.getLong(2));
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
        return times;
    }
}

package fi.kapa.benchmarks.speed;

import fi.kapa.benchmarks.limit.Database;
import fi.kapa.benchmarks.limit.MailLoop;
import fi.kapa.benchmarks.limit.SmtpSink;
import fi.kapa.benchmarks.speed.Figure.Asked;
import fi.kapa.localstack.SuiteService;
import java.time.Duration;

/** Notices that are due, handed to a mail server that takes everything at once, each marked in the database. */
final class MailBenchmark {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int PER_SECOND_OF_A_WINDOW = 1000;
    private static final String MORE_OF_THE_SAME = """
            insert into notice select copy.* from
                (select n from notice n where template = '%s' and status = 'HANDED_OVER' limit 1) one
                cross join generate_series(1, %d) number (n)
                cross join lateral jsonb_populate_record(one.n, jsonb_build_object('id', uuidv7(), 'caused_by', gen_random_uuid(), 'version', 1, 'waits', 0 * number.n,
                    'status', 'QUEUED', 'attempts', '[]'::jsonb, 'handed_over_at', null, 'leased_until', null, 'next_attempt_at', now())) copy
            """;

    private final SpeedOptions options;
    private final Report report;
    private final SmtpSink sink;
    private final SuiteUnderTest suite;
    private final Database notification;

    MailBenchmark(SuiteUnderTest suite, SpeedOptions options, Report report) {
        this.suite = suite;
        this.options = options;
        this.report = report;
        this.sink = suite.sink();
        this.notification = suite.database(SuiteService.NOTIFICATION);
    }

    void run(Submissions submissions) {
        suite.file(submissions);
        Patience.await("the notice to follow", PATIENCE, () -> marked() > 0);
        Patience.await("the notices of before", PATIENCE, () -> waiting() == 0);
        handedOver(options.warm());
        Windows windows = Windows.measure(
                options.windows(),
                () -> MailLoop.perSecond(sink, options.window()),
                () -> handedOver(options.window()));
        report.add(Figure.told("(d) mails that a client alone hands over", "%,.0f/s".formatted(windows.limit()), ""));
        report.add(Figure.atLeast(
                "mails handed to SMTP and marked",
                "%.2f (d)".formatted(windows.ratio()),
                windows.figure(),
                new Asked(1000, 2400, "%,.0f/s"),
                windows.remark()));
    }

    /** From the first mail taken to the last mark, for it may take a moment until a worker looks. */
    private double handedOver(Duration time) {
        int wanted = Math.toIntExact(time.toSeconds()) * PER_SECOND_OF_A_WINDOW;
        long marked = marked();
        long taken = sink.taken();
        notification.execute(MORE_OF_THE_SAME.formatted("schedule-notice", wanted));
        Patience.await("the first mail", PATIENCE, () -> sink.taken() > taken);
        long start = System.nanoTime();
        Patience.await("the mails", PATIENCE, () -> waiting() == 0);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (marked() - marked != wanted || sink.taken() - taken != wanted) {
            report.fail("%d notices were queued, %d marked as handed over and %d mails taken."
                    .formatted(wanted, marked() - marked, sink.taken() - taken));
        }
        return wanted / seconds;
    }

    private long waiting() {
        return notification.number("select count(*) from notice where status in ('QUEUED', 'SENDING')");
    }

    private long marked() {
        return notification.number("select count(*) from notice where status = 'HANDED_OVER'");
    }
}

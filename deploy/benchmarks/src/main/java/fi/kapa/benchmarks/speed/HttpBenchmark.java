package fi.kapa.benchmarks.speed;

import fi.kapa.benchmarks.limit.Database;
import fi.kapa.benchmarks.limit.DatabaseLimit;
import fi.kapa.benchmarks.limit.Sibling;
import fi.kapa.benchmarks.limit.SubmissionRows;
import fi.kapa.benchmarks.limit.Workload;
import fi.kapa.benchmarks.load.Call;
import fi.kapa.benchmarks.load.HttpLoad;
import fi.kapa.benchmarks.load.Tally;
import fi.kapa.benchmarks.speed.Figure.Asked;
import fi.kapa.localstack.SuiteService;
import fi.kapa.localstack.platform.PlatformPorts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Requests: filing a submission, reading one, and the verdicts on an organisation. */
final class HttpBenchmark {
    private static final int CONNECTIONS = 32;
    private static final Duration ASIDE = Duration.ofSeconds(2);
    private static final Duration KNOWN_WITHIN = Duration.ofMinutes(10);

    private final SuiteUnderTest suite;
    private final SpeedOptions options;
    private final Report report;
    private final Database schedule;
    private final DatabaseLimit limit;

    HttpBenchmark(SuiteUnderTest suite, SpeedOptions options, Report report) {
        this.suite = suite;
        this.options = options;
        this.report = report;
        this.schedule = suite.database(SuiteService.SCHEDULE);
        this.limit = DatabaseLimit.of(schedule);
    }

    void run(Submissions submissions) {
        report.say(limit.description());
        try (HttpLoad formBackend =
                new HttpLoad(suite.port(SuiteService.SCHEDULE), CONNECTIONS, suite.token("form-backend"))) {
            suite.whileOthersRest(SuiteService.SCHEDULE, () -> {
                posts(formBackend, submissions);
                reads();
            });
            suite.whileOthersRest(SuiteService.OBLIGATION, this::verdicts);
            report.add(Figure.told(
                    "POST while the other services follow at once, on the same cores",
                    perSecond(filed(formBackend, submissions)),
                    ""));
        }
    }

    private void posts(HttpLoad formBackend, Submissions submissions) {
        formBackend.saturate(options.warm(), submissions::next);
        Workload rows = SubmissionRows.writing(schedule);
        Windows windows = Windows.measure(
                options.windows(),
                () -> limit.transactionsPerSecond(rows, options.window()),
                () -> filed(formBackend, submissions));
        report.add(Figure.told("(a) the same rows by the database alone", perSecond(windows.limit()), ""));
        report.add(Figure.atLeast(
                "POST /v1/schedule-submissions, 32 connections",
                perSecond(windows.figure()),
                windows.ratio(),
                new Asked(0.25, 0.55, "%.2f (a)"),
                windows.remark()));
        report.add(atHalf(
                "its p99 at half of that",
                formBackend,
                windows.figure() / 2,
                submissions::next,
                new Asked(25, 10, "%.0f ms")));
    }

    /** Submissions per second by the rows that they left, which must be as many as were answered 201. */
    private double filed(HttpLoad formBackend, Submissions submissions) {
        List<Long> before = Submissions.rows(schedule);
        Tally tally = formBackend.saturate(options.window(), submissions::next);
        List<Long> after = Submissions.rows(schedule);
        for (int k = 0; k < before.size(); k++) {
            if (after.get(k) - before.get(k) != tally.done()) {
                report.fail("%d submissions were answered 201 and left %d rows in table %d of 4."
                        .formatted(tally.done(), after.get(k) - before.get(k), k + 1));
            }
        }
        report.sayFailures(tally, "POST");
        return tally.perSecond();
    }

    private void reads() {
        List<String> ids = ids();
        Workload select = SubmissionRows.reading(schedule);
        try (HttpLoad officer =
                new HttpLoad(suite.port(SuiteService.SCHEDULE), CONNECTIONS, suite.token("kapa-officer"))) {
            Supplier<Call> calls = () -> Call.get(Submissions.PATH + "/" + any(ids));
            officer.saturate(options.warm(), calls);
            Windows windows = Windows.measure(
                    options.windows(),
                    () -> limit.transactionsPerSecond(select, options.window()),
                    () -> rate(officer, calls, "GET one"));
            report.add(Figure.told("(b) one row by its key by the database alone", perSecond(windows.limit()), ""));
            report.add(Figure.atLeast(
                    "GET one submission by id",
                    perSecond(windows.figure()),
                    windows.ratio(),
                    new Asked(0.12, 0.24, "%.2f (b)"),
                    windows.remark()));
        }
    }

    private void verdicts() {
        Database obligation = suite.database(SuiteService.OBLIGATION);
        // The submissions of before, which came while it rested, are no part of what is measured.
        long submitted = schedule.number("select count(*) from outbox where sent_at is not null");
        Patience.await(
                "obligation-service to know what was submitted",
                KNOWN_WITHIN,
                () -> obligation.number("select (select count(*) from inbox) + (select count(*) from dead_letter)")
                        >= submitted);
        List<String> organisations = Rows.texts(obligation, "select organisation from organisation limit 1000");
        int barePort = PlatformPorts.free(1).getFirst();
        Process bare = Sibling.start(
                suite.process(SuiteService.OBLIGATION),
                suite.root().resolve("deploy/bare-quarkus/target/bare-quarkus-runner.jar"),
                Map.of("QUARKUS_HTTP_PORT", Integer.toString(barePort)),
                suite.log("bare-quarkus.log"));
        try (HttpLoad hello = new HttpLoad(barePort, CONNECTIONS, null);
                HttpLoad system =
                        new HttpLoad(suite.port(SuiteService.OBLIGATION), CONNECTIONS, suite.token("system"))) {
            hello.saturate(ASIDE, () -> Call.get("/hello"));
            hello.saturate(options.warm(), () -> Call.get("/hello"));
            Supplier<Call> calls = () -> Call.get("/v1/organisations/" + any(organisations) + "/obligations");
            system.saturate(options.warm(), calls);
            Windows windows = Windows.measure(
                    options.windows(),
                    () -> rate(hello, () -> Call.get("/hello"), "hello"),
                    () -> rate(system, calls, "GET obligations"));
            report.add(Figure.told("(c) a hello in JSON by Quarkus alone", perSecond(windows.limit()), ""));
            report.add(Figure.atLeast(
                    "GET obligations of one organisation",
                    perSecond(windows.figure()),
                    windows.ratio(),
                    new Asked(0.30, 0.55, "%.2f (c)"),
                    windows.remark()));
        } finally {
            bare.destroy();
        }
    }

    private double rate(HttpLoad callers, Supplier<Call> calls, String what) {
        Tally tally = callers.saturate(options.window(), calls);
        report.sayFailures(tally, what);
        return tally.perSecond();
    }

    private Figure atHalf(String what, HttpLoad callers, double perSecond, Supplier<Call> calls, Asked asked) {
        Histogram all = new Histogram(3);
        IntStream.range(0, options.windows())
                .mapToObj(n -> callers.atRate(perSecond, options.window(), calls))
                .forEach(tally -> {
                    report.sayFailures(tally, what);
                    all.add(tally.latencies());
                });
        double p99 = all.getValueAtPercentile(99) / 1000.0;
        return Figure.atMost(
                what,
                "p50 %.1f ms".formatted(all.getValueAtPercentile(50) / 1000.0),
                p99,
                asked,
                "at %s, from when it was due".formatted(perSecond(perSecond)));
    }

    private List<String> ids() {
        return Rows.texts(schedule, "select id::text from schedule_submission limit 100000");
    }

    private static String any(List<String> texts) {
        return texts.get(ThreadLocalRandom.current().nextInt(texts.size()));
    }

    private static String perSecond(double rate) {
        return "%,.0f/s".formatted(rate);
    }
}

package fi.kapa.benchmarks.speed;

import fi.kapa.benchmarks.limit.Database;
import fi.kapa.benchmarks.load.Call;
import fi.kapa.benchmarks.load.HttpLoad;
import fi.kapa.benchmarks.load.Tally;
import fi.kapa.benchmarks.speed.Figure.Asked;
import fi.kapa.localstack.SuiteService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** The same questions of a small register and of a large one, at a rate that neither minds. */
final class GrowthBenchmark {
    private static final int PER_SECOND = 20;
    private static final int FEW = 1_000;
    private static final int MANY = 30_000;
    private static final int SUBMISSIONS_FOR_FEW = 1_000;
    private static final int SUBMISSIONS = 1_000_000;

    private static final String OF_ONE_STATE = Submissions.PATH + "?state=SUPERSEDED";

    private final SuiteUnderTest suite;
    private final SpeedOptions options;
    private final Report report;
    private final Database schedule;
    private final Database obligation;

    GrowthBenchmark(SuiteUnderTest suite, SpeedOptions options, Report report) {
        this.suite = suite;
        this.options = options;
        this.report = report;
        this.schedule = suite.database(SuiteService.SCHEDULE);
        this.obligation = suite.database(SuiteService.OBLIGATION);
    }

    void run(Submissions submissions) {
        suite.file(submissions);
        grow(FEW, SUBMISSIONS_FOR_FEW);
        Map<String, Double> small = p99();
        grow(MANY, SUBMISSIONS);
        Map<String, Double> large = p99();
        small.forEach((what, few) -> report.add(Figure.atMost(
                what + ", p99 with 30 000 organisations and 1 000 000 submissions",
                "%.1f ms → %.1f ms".formatted(few, large.get(what)),
                large.get(what) / few,
                new Asked(2, 1.2, "%.1f ×"),
                "of that with 1 000 organisations, at " + PER_SECOND + "/s")));
    }

    private Map<String, Double> p99() {
        List<String> organisations =
                Rows.texts(obligation, "select organisation from organisation order by random() limit 1000");
        Map<String, Double> p99 = new LinkedHashMap<>();
        try (HttpLoad schedules = officer(SuiteService.SCHEDULE);
                HttpLoad obligations = officer(SuiteService.OBLIGATION)) {
            ask(p99, "list of submissions", schedules, () -> Call.get(Submissions.PATH));
            ask(p99, "list of one state's submissions", schedules, () -> Call.get(OF_ONE_STATE));
            ask(p99, "matrix", obligations, () -> Call.get("/v1/obligations"));
            ask(p99, "verdicts on one organisation", obligations, () -> verdicts(organisations));
        }
        return p99;
    }

    private HttpLoad officer(SuiteService service) {
        return new HttpLoad(suite.port(service), 8, suite.token("kapa-officer"));
    }

    private void ask(Map<String, Double> p99, String what, HttpLoad callers, Supplier<Call> calls) {
        callers.atRate(PER_SECOND, options.warm(), calls);
        Tally tally = callers.atRate(PER_SECOND, options.window().multipliedBy(options.windows()), calls);
        report.sayFailures(tally, what);
        p99.put(what, tally.milliseconds(99));
    }

    private static Call verdicts(List<String> organisations) {
        String one = organisations.get(ThreadLocalRandom.current().nextInt(organisations.size()));
        return Call.get("/v1/organisations/" + one + "/obligations");
    }

    /** Rows like those that the services have written, so many that there are as many as wanted. */
    private void grow(int organisations, int submissions) {
        Rows.fillOrganisations(obligation, organisations);
        Rows.fillSubmissions(schedule, submissions);
        if (obligation.number("select count(*) from organisation") != organisations
                || schedule.number("select count(*) from schedule_submission") != submissions) {
            throw new IllegalStateException(
                    "There are not %d organisations and %d submissions".formatted(organisations, submissions));
        }
    }
}

package fi.kapa.benchmarks.speed;

import fi.kapa.benchmarks.speed.SpeedOptions.Part;
import fi.kapa.localstack.CannotStartException;
import fi.kapa.localstack.SuiteService;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Measures how fast the suite is and prints one table. */
final class SpeedBenchmark {

    /** What is measured on one suite. */
    private static final Set<Part> LOADS = EnumSet.of(Part.HTTP, Part.EVENTS, Part.MAIL);

    private SpeedBenchmark() {}

    public static void main(String[] words) {
        try {
            Report report = new Report();
            SpeedOptions options = SpeedOptions.parse(List.of(words));
            if (!Collections.disjoint(options.parts(), LOADS)) {
                load(options, report);
            }
            measure(Part.GROWTH, options, () -> grow(options, report));
            measure(Part.START, options, () -> new StartBenchmark(report).run());
            System.out.println("\n" + report);
            if (report.hasFailures()) {
                System.exit(1);
            }
        } catch (CannotStartException | IllegalArgumentException sentence) {
            System.err.println(sentence.getMessage());
            System.exit(2);
        }
    }

    private static void load(SpeedOptions options, Report report) {
        System.out.println("Starting a suite");
        try (SuiteUnderTest suite = SuiteUnderTest.startFresh()) {
            Submissions submissions = new Submissions(suite.root());
            Submissions.register(suite.database(SuiteService.SCHEDULE));
            measure(Part.HTTP, options, () -> new HttpBenchmark(suite, options, report).run(submissions));
            measure(Part.EVENTS, options, () -> new EventsBenchmark(suite, options, report).run(submissions));
            measure(Part.MAIL, options, () -> new MailBenchmark(suite, options, report).run(submissions));
            Memory.measure(suite, report);
        }
    }

    private static void measure(Part part, SpeedOptions options, Runnable work) {
        if (options.parts().contains(part)) {
            System.out.println("Measuring " + part.word());
            work.run();
        }
    }

    /** From a small suite on, which none is that was under load. */
    private static void grow(SpeedOptions options, Report report) {
        try (SuiteUnderTest suite = SuiteUnderTest.startFresh()) {
            new GrowthBenchmark(suite, options, report).run(new Submissions(suite.root()));
        }
    }
}

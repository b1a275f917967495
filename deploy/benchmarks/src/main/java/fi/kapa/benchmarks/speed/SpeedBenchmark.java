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

    /** What is measured on one suite, in this order. */
    private static final Set<Part> LOADS = EnumSet.of(Part.HTTP, Part.EVENTS, Part.MAIL);

    private SpeedBenchmark() {}

    public static void main(String[] words) {
        try {
            Report report = new Report();
            SpeedOptions options = SpeedOptions.parse(List.of(words));
            if (!Collections.disjoint(options.parts(), LOADS)) {
                load(options, report);
            }
            if (options.parts().contains(Part.GROWTH)) {
                grow(options, report);
            }
            if (options.parts().contains(Part.START)) {
                new StartBenchmark(report).run();
            }
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
            for (Part part : options.parts()) {
                System.out.println("Measuring " + part.word());
                switch (part) {
                    case HTTP -> new HttpBenchmark(suite, options, report).run(submissions);
                    case EVENTS -> new EventsBenchmark(suite, options, report).run(submissions);
                    case MAIL -> new MailBenchmark(suite, options, report).run(submissions);
                    case GROWTH, START -> {}
                }
            }
            Memory.measure(suite, report);
        }
    }

    /** From a small suite on, which none is that was under load. */
    private static void grow(SpeedOptions options, Report report) {
        System.out.println("Starting a suite that grows");
        try (SuiteUnderTest suite = SuiteUnderTest.startFresh()) {
            new GrowthBenchmark(suite, options, report).run(new Submissions(suite.root()));
        }
    }
}

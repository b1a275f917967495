package fi.kapa.benchmarks.planner;

/** {@code ./suite bench planner}: one instance by options, or the table over the known ones without. */
public final class PlannerBenchmark {
    private static final int BAD_INPUT = 2;

    private PlannerBenchmark() {}

    /** Ends with 0, or with 2 when a file or an option cannot be used. */
    public static void main(String[] arguments) {
        try {
            if (arguments.length == 0) {
                KnownInstances.print();
            } else {
                new SingleRun(Options.parse(arguments)).print();
            }
        } catch (BadInput e) {
            e.defects().forEach(System.err::println);
            System.exit(BAD_INPUT);
        }
    }
}

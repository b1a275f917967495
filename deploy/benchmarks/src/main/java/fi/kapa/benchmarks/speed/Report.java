package fi.kapa.benchmarks.speed;

import fi.kapa.benchmarks.load.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table of all figures. */
final class Report {
    private static final List<String> HEAD =
            List.of("WHAT", "MEASURED", "FIGURE", "MUST", "STRETCH", "HOLDS", "REMARK");

    private final List<Figure> figures = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private boolean failures;

    void add(Figure figure) {
        figures.add(figure);
        System.out.println("  " + figure.what() + ": " + figure.measured() + " " + figure.value());
    }

    /** Requests that were not answered with 2xx are in no rate. */
    void sayFailures(Tally tally, String what) {
        if (tally.failed() > 0) {
            fail("%d of %d requests failed: %s.".formatted(tally.failed(), tally.failed() + tally.done(), what));
        }
    }

    /** Says what makes the figures worth nothing. */
    void fail(String sentence) {
        failures = true;
        say(sentence);
    }

    boolean hasFailures() {
        return failures;
    }

    void say(String sentence) {
        if (!sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }

    @Override
    public String toString() {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        figures.forEach(figure -> rows.add(List.of(
                figure.what(),
                figure.measured(),
                figure.value(),
                figure.must(),
                figure.stretch(),
                figure.grade().word(),
                figure.remark())));
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        String table = rows.stream()
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(column -> row.get(column)
                                + " ".repeat(widths[column] - row.get(column).length()))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
        return String.join("\n", sentences) + "\n\n" + table;
    }
}

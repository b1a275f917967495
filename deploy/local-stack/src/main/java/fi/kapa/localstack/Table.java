package fi.kapa.localstack;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of equal length as lines of a terminal; the first row is the heading. */
final class Table {

    private Table() {}

    static String of(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(column -> pad(row.get(column), widths[column]))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}

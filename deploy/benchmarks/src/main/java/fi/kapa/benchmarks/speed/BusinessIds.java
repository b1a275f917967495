package fi.kapa.benchmarks.speed;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Valid business ids (Y-tunnus) of nobody, one after the other. */
final class BusinessIds {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2};

    private BusinessIds() {}

    /** Those whose number lies in the range; of eleven numbers one has no check digit. */
    static Stream<String> from(int first) {
        return IntStream.iterate(first, number -> number + 1)
                .filter(number -> remainder(number) != 1)
                .mapToObj(number -> "%07d-%d".formatted(number, remainder(number) == 0 ? 0 : 11 - remainder(number)));
    }

    private static int remainder(int number) {
        String digits = "%07d".formatted(number);
        return IntStream.range(0, WEIGHTS.length)
                        .map(k -> WEIGHTS[k] * (digits.charAt(k) - '0'))
                        .sum()
                % 11;
    }
}

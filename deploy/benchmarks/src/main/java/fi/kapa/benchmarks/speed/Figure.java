package fi.kapa.benchmarks.speed;

import java.util.Locale;

/**
 * One line of the table: what was measured and what architecture.md asks of it.
 *
 * @param measured as the reader sees it, such as {@code 812/s}
 * @param value what is compared: a ratio, milliseconds, megabytes
 * @param remark how it came about
 */
record Figure(String what, String measured, String value, String must, String stretch, Grade grade, String remark) {

    /** How a figure stands to what is asked. */
    enum Grade {
        STRETCH("stretch"),
        MUST("must"),
        SHORT("short of it"),
        TOLD("");

        private final String word;

        Grade(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** More is better. */
    static Figure atLeast(String what, String measured, double ratio, Asked asked, String remark) {
        return new Figure(
                what,
                measured,
                asked.text(ratio),
                asked.text(asked.must()),
                asked.text(asked.stretch()),
                ratio >= asked.stretch() ? Grade.STRETCH : ratio >= asked.must() ? Grade.MUST : Grade.SHORT,
                remark);
    }

    /** Less is better. */
    static Figure atMost(String what, String measured, double value, Asked asked, String remark) {
        return new Figure(
                what,
                measured,
                asked.text(value),
                "≤ " + asked.text(asked.must()),
                "≤ " + asked.text(asked.stretch()),
                value <= asked.stretch() ? Grade.STRETCH : value <= asked.must() ? Grade.MUST : Grade.SHORT,
                remark);
    }

    /** For the reader only. */
    static Figure told(String what, String measured, String remark) {
        return new Figure(what, measured, "", "", "", Grade.TOLD, remark);
    }

    /**
     * What is asked.
     *
     * @param form of the numbers, such as {@code %.0f ms}
     */
    record Asked(double must, double stretch, String form) {
        String text(double value) {
            return String.format(Locale.ROOT, form, value);
        }
    }
}

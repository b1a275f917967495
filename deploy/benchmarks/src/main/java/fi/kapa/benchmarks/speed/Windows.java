package fi.kapa.benchmarks.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/**
 * Windows of a figure with the machine's limit measured around each, so that what else the machine does hits both. A window around which the limit
 * moved by more than 15 % tells nothing and is measured again, at most as often as windows were asked for.
 */
record Windows(List<Window> all) {
    private static final double STEADY = 0.15;

    /** Fewer steady ones say less than all of them. */
    private static final int FEWEST = 3;

    /** One window between two looks at the limit. */
    record Window(double figure, double before, double after) {

        double limit() {
            return (before + after) / 2;
        }

        double ratio() {
            return figure / limit();
        }

        boolean isSteady() {
            return Math.abs(before - after) <= STEADY * limit();
        }
    }

    static Windows measure(int wanted, DoubleSupplier limit, DoubleSupplier figure) {
        List<Window> all = new ArrayList<>();
        double before = limit.getAsDouble();
        while (all.size() < 2 * wanted && all.stream().filter(Window::isSteady).count() < wanted) {
            double measured = figure.getAsDouble();
            double after = limit.getAsDouble();
            all.add(new Window(measured, before, after));
            before = after;
        }
        return new Windows(all);
    }

    /** The steady ones; all of them when there are too few. */
    private List<Window> counted() {
        List<Window> steady = all.stream().filter(Window::isSteady).toList();
        return steady.size() < FEWEST ? all : steady;
    }

    long discarded() {
        return all.stream().filter(window -> !window.isSteady()).count();
    }

    double figure() {
        return median(Window::figure);
    }

    double limit() {
        return median(Window::limit);
    }

    double ratio() {
        return median(Window::ratio);
    }

    private double median(ToDoubleFunction<Window> value) {
        double[] sorted = counted().stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** For the reader: how many windows, and whether the machine was calm. */
    String remark() {
        return discarded() == 0
                ? all.size() + " windows"
                : all.size() + " windows, " + discarded() + " unsteady" + (counted() == all ? " (counted)" : "");
    }
}

package fi.kapa.schedule.plan.search;

import java.util.Arrays;

/** Who goes live in each week, in no order; adding and removing is O(1). */
final class WeekLists {
    private final int[][] lists;
    private final int[] sizes;
    private final int[] place;

    WeekLists(int weeks, int items) {
        lists = new int[weeks][4];
        sizes = new int[weeks];
        place = new int[items];
    }

    int size(int week) {
        return sizes[week];
    }

    int get(int week, int k) {
        return lists[week][k];
    }

    void add(int week, int item) {
        int size = sizes[week];
        if (size == lists[week].length) {
            lists[week] = Arrays.copyOf(lists[week], 2 * size);
        }
        lists[week][size] = item;
        place[item] = size;
        sizes[week] = size + 1;
    }

    void remove(int week, int item) {
        int last = lists[week][--sizes[week]];
        lists[week][place[item]] = last;
        place[last] = place[item];
    }
}

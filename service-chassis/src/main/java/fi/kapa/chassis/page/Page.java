package fi.kapa.chassis.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Cuts a page from rows of which one more was asked for than the limit.
     *
     * @param position of a row, for the cursor
     * @param pinned the filters of the list
     */
    public static <R, T> Page<T> of(
            List<R> rows, int limit, Function<R, T> item, Function<R, Object> position, @Nullable Object... pinned) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown.stream().map(item).toList(),
                more ? Cursor.after(position.apply(shown.getLast()).toString(), pinned) : null);
    }
}

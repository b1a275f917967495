package fi.kapa.chassis.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, absent on the last
 * @param rest what follows the page, read when it is asked for; nothing when the caller named a limit
 */
@JsonIgnoreProperties("rest")
public record Page<T>(List<T> items, @Nullable String next, Supplier<Stream<T>> rest) {
    /** How many rows are read together where a whole list is. */
    private static final int TOGETHER = 200;

    /** Reads rows in the list's order. */
    @FunctionalInterface
    public interface Rows<P, R> {
        /**
         * The rows after a position.
         *
         * @param after null at the beginning
         * @param most how many at most
         */
        List<R> after(@Nullable P after, int most);
    }

    /**
     * Reads a page.
     *
     * @param limit as the caller gave it
     * @param after where the caller's cursor says to go on; null without one
     * @param position of a row; its text is the cursor's
     * @param pinned the filters of the list
     * @throws fi.kapa.chassis.problem.RefusedException 400 when the limit is none
     */
    public static <P, R, T> Page<T> of(
            @Nullable String limit,
            @Nullable P after,
            Rows<P, R> rows,
            Function<R, T> item,
            Function<R, P> position,
            @Nullable Object... pinned) {
        int most = Limit.of(limit);
        List<R> read = rows.after(after, most + 1);
        if (read.size() <= most) {
            return new Page<>(read.stream().map(item).toList(), null, Stream::empty);
        }
        List<R> shown = read.subList(0, most);
        P last = position.apply(shown.getLast());
        return new Page<>(
                shown.stream().map(item).toList(),
                Cursor.after(last.toString(), pinned),
                limit == null ? () -> all(last, rows, position).map(item) : Stream::empty);
    }

    /**
     * Reads a page of a list that is in memory.
     *
     * @param limit as the caller gave it
     * @param cursor as the caller gave it
     * @param key of an item, that no other has
     * @param pinned the filters of the list
     * @throws fi.kapa.chassis.problem.RefusedException 400 when the limit is none or the cursor is broken
     */
    public static <T> Page<T> of(
            @Nullable String limit,
            @Nullable String cursor,
            List<T> all,
            Function<T, String> key,
            @Nullable Object... pinned) {
        return Page.of(
                limit,
                Cursor.position(cursor, pinned),
                (after, most) -> following(after, all, key).limit(most).toList(),
                item -> item,
                key,
                pinned);
    }

    private static <T> Stream<T> following(@Nullable String after, List<T> all, Function<T, String> key) {
        if (after == null) {
            return all.stream();
        }
        int last = all.stream().map(key).toList().indexOf(after);
        if (last < 0) {
            throw Cursor.broken();
        }
        return all.stream().skip(last + 1);
    }

    /** The same page with another cursor of the next. */
    Page<T> continuedAt(String cursor) {
        return new Page<>(items, cursor, rest);
    }

    private static <P, R> Stream<R> all(P after, Rows<P, R> rows, Function<R, P> position) {
        return Stream.iterate(
                        rows.after(after, TOGETHER),
                        part -> !part.isEmpty(),
                        part -> part.size() < TOGETHER
                                ? List.of()
                                : rows.after(position.apply(part.getLast()), TOGETHER))
                .flatMap(List::stream);
    }
}

package fi.kapa.chassis.page;

import fi.kapa.chassis.json.Scalars;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: the last item's position, with the filters and days that the first page was asked with, so that all pages answer the
 * same question.
 */
public final class Cursor {
    private static final int VERSION = 1;
    private static final String SEPARATOR = "\u001F";

    private static final String PARAMETER = "cursor";

    private Cursor() {}

    /**
     * Writes a cursor.
     *
     * @param position of the last item given
     * @param pinned the filters; null for one that was not asked
     */
    public static String after(String position, @Nullable Object... pinned) {
        String text = VERSION + SEPARATOR + position + SEPARATOR + fingerprint(pinned);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the position out of a cursor.
     *
     * @return null when there is no cursor
     * @throws fi.kapa.chassis.problem.RefusedException 400 when it is broken or was made with other filters
     */
    public static @Nullable String position(@Nullable String cursor, @Nullable Object... pinned) {
        return read(PARAMETER, cursor, pinned);
    }

    private static @Nullable String read(String parameter, @Nullable String cursor, @Nullable Object... pinned) {
        if (cursor == null) {
            return null;
        }
        List<String> parts = parts(parameter, cursor);
        if (parts.size() != 3
                || !parts.get(0).equals(String.valueOf(VERSION))
                || parts.get(1).indexOf('\0') >= 0
                || !parts.get(2).equals(fingerprint(pinned))) {
            throw broken(parameter);
        }
        return parts.get(1);
    }

    /**
     * The position of a list that is ordered by number; 0 when there is no cursor.
     *
     * @param parameter that the cursor came in
     * @param pinned what it must have been written with
     */
    public static long number(String parameter, @Nullable String cursor, @Nullable Object... pinned) {
        @Nullable String position = read(parameter, cursor, pinned);
        try {
            return position == null ? 0 : Long.parseLong(position);
        } catch (NumberFormatException notANumber) {
            throw broken(parameter);
        }
    }

    /** The position of a list that is ordered by id; null when there is no cursor. */
    public static @Nullable UUID id(@Nullable String cursor, @Nullable Object... pinned) {
        @Nullable String position = position(cursor, pinned);
        try {
            return position == null ? null : UUID.fromString(position);
        } catch (IllegalArgumentException notAnId) {
            throw broken();
        }
    }

    /**
     * Reads a part of a position by the rules of the parameters that it may come from.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 400 when it is broken
     */
    public static <T> T part(Class<T> type, String text) {
        try {
            return type.cast(Scalars.parse(type, text));
        } catch (InvalidValue invalid) {
            throw broken();
        }
    }

    private static List<String> parts(String parameter, String cursor) {
        try {
            return Arrays.asList(
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException notBase64) {
            throw broken(parameter);
        }
    }

    /** A cursor that fits its list but whose position cannot be read. */
    public static RuntimeException broken() {
        return broken(PARAMETER);
    }

    private static RuntimeException broken(String parameter) {
        return Refusal.invalid(Defect.at(parameter, "INVALID_CURSOR")).exception();
    }

    private static String fingerprint(@Nullable Object... pinned) {
        String asked = Arrays.stream(pinned).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

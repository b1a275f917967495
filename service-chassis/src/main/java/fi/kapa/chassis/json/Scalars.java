package fi.kapa.chassis.json;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.json.RecordBinder.TextLimits;
import fi.kapa.chassis.standard.InvalidValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of a body that are one JSON token. */
public final class Scalars {
    private static final Pattern DATE = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-.{15,35}");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final ConcurrentMap<Class<?>, Optional<Method>> FACTORIES = new ConcurrentHashMap<>();

    private Scalars() {}

    static boolean isScalar(Class<?> type) {
        return factory(type).isPresent();
    }

    static @Nullable Object read(Class<?> type, JsonNode node, TextLimits limits, Defects defects) {
        if (type == Boolean.class) {
            return typed(node.isBoolean(), "boolean", defects) ? node.booleanValue() : null;
        }
        if (type == Integer.class) {
            return typed(node.isIntegralNumber() && node.canConvertToInt(), "integer", defects)
                    ? node.intValue()
                    : null;
        }
        if (!typed(node.isTextual(), "string", defects)) {
            return null;
        }
        if (type == String.class) {
            return text(node.textValue(), limits, defects);
        }
        try {
            return parse(type, node.textValue());
        } catch (InvalidValue invalid) {
            defects.add(invalid.code(), invalid.arguments().toArray());
            return null;
        }
    }

    /**
     * Reads one text as a date, month, instant, id, true or false, enum constant or a value type with a factory {@code of(String)}.
     *
     * @throws InvalidValue when it is none
     */
    public static Object parse(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == LocalDate.class) {
            return matching(DATE, "INVALID_DATE", LocalDate::parse, text);
        }
        if (type == YearMonth.class) {
            return matching(MONTH, "INVALID_MONTH", YearMonth::parse, text);
        }
        if (type == UUID.class) {
            return matching(UUID_FORM, "INVALID_ID", UUID::fromString, text);
        }
        if (type == Instant.class) {
            return matching(INSTANT, "INVALID_INSTANT", Scalars::instant, text);
        }
        if (type == Boolean.class) {
            return yesOrNo(text);
        }
        Optional<Method> factory = factory(type);
        if (factory.isPresent()) {
            return invoke(factory.get(), text);
        }
        if (type.isEnum()) {
            return constant(type, text);
        }
        throw new IllegalStateException("No way to read a " + type + "; give it a factory of(String)");
    }

    private static Object matching(Pattern form, String code, Function<String, Object> parser, String text) {
        if (form.matcher(text).matches()) {
            try {
                return parser.apply(text);
            } catch (DateTimeException impossible) {
                throw new InvalidValue(code);
            }
        }
        throw new InvalidValue(code);
    }

    /** Within the years that dates have, also in the database. */
    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException(text);
        }
        return instant;
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValue("NOT_ONE_OF", "true, false");
        };
    }

    private static Object constant(Class<?> type, String text) {
        Object[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "NOT_ONE_OF",
                        Arrays.stream(constants)
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.joining(", "))));
    }

    private static Optional<Method> factory(Class<?> type) {
        return FACTORIES.computeIfAbsent(type, t -> Arrays.stream(t.getDeclaredMethods())
                .filter(method -> method.getName().equals("of")
                        && Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == t
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .peek(method -> method.setAccessible(true))
                .findFirst());
    }

    private static Object invoke(Method factory, String text) {
        try {
            return factory.invoke(null, text);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof InvalidValue invalid) {
                throw invalid;
            }
            throw new IllegalStateException(refused.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean typed(boolean right, String expected, Defects defects) {
        if (!right) {
            defects.add("WRONG_TYPE", expected);
        }
        return right;
    }

    private static @Nullable String text(String text, TextLimits limits, Defects defects) {
        if (text.codePoints().allMatch(Scalars::invisible)) {
            defects.add("BLANK");
        } else if (text.codePointCount(0, text.length()) > limits.max()) {
            defects.add("TOO_LONG", limits.max());
        } else if (text.codePoints().anyMatch(c -> !printable(c, limits.lines()))) {
            defects.add("CONTROL_CHARACTER");
        } else {
            return text;
        }
        return null;
    }

    private static boolean invisible(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** No control characters, no unpaired surrogates and none of the signs that turn the direction of writing. */
    private static boolean printable(int c, boolean lines) {
        if (lines && (c == '\n' || c == '\r' || c == '\t')) {
            return true;
        }
        boolean turnsDirection =
                c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> !turnsDirection;
        };
    }
}

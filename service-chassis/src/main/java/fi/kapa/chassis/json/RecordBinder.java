package fi.kapa.chassis.json;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.standard.InvalidValue;
import fi.kapa.chassis.standard.Money;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Binds a JSON tree to a record and goes on after each defect, so that all are found at once. */
final class RecordBinder {
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private RecordBinder() {}

    /** The record; components that are absent or defective are null. */
    static <T extends Record> T bind(Class<T> type, JsonNode node, Defects defects) {
        return bind(type, node, TextLimits.NAME, defects);
    }

    /** The same; texts that say nothing of their own length have that of the component which the record is the value of. */
    private static <T extends Record> T bind(Class<T> type, JsonNode node, TextLimits limits, Defects defects) {
        Shape shape = SHAPES.computeIfAbsent(type, Shape::of);
        node.fieldNames().forEachRemaining(name -> {
            if (!shape.names().contains(name)) {
                defects.at(name).add("UNKNOWN_PROPERTY");
            }
        });
        Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            Component component = shape.components().get(i);
            values[i] = component.read(node.get(component.name()), limits, defects.at(component.name()));
        }
        T bound = type.cast(shape.make(values));
        if (bound instanceof Checked checked) {
            checked.check(defects);
        }
        return bound;
    }

    private record Shape(Constructor<?> constructor, List<Component> components, List<String> names) {

        static Shape of(Class<?> type) {
            RecordComponent[] parts = type.getRecordComponents();
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                List<Component> components =
                        Arrays.stream(parts).map(Component::of).toList();
                return new Shape(
                        constructor,
                        components,
                        components.stream().map(Component::name).toList());
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        Object make(Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (InstantiationException | IllegalAccessException | InvocationTargetException broken) {
                throw new IllegalStateException(
                        "A record of a body must accept null components: " + constructor, broken);
            }
        }
    }

    private record Component(
            String name,
            Type type,
            boolean optional,
            Items items,
            @Nullable TextLimits limits) {

        static Component of(RecordComponent part) {
            boolean list = List.class.isAssignableFrom(part.getType());
            Items items = part.getAnnotation(Items.class);
            boolean optional = list
                    ? items == null || items.min() == 0
                    : part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Component(part.getName(), part.getGenericType(), optional, items, limits(part));
        }

        private static @Nullable TextLimits limits(AnnotatedElement part) {
            Prose prose = part.getAnnotation(Prose.class);
            return prose == null ? null : new TextLimits(prose.max(), prose.lines());
        }

        @Nullable
        Object read(@Nullable JsonNode node, TextLimits outer, Defects defects) {
            TextLimits own = limits == null ? outer : limits;
            boolean list = type instanceof ParameterizedType;
            if (node == null || node.isNull()) {
                if (!optional) {
                    defects.add("REQUIRED");
                }
                return list ? List.of() : null;
            }
            return list ? readList(node, own, defects) : value((Class<?>) type, node, own, defects);
        }

        private List<?> readList(JsonNode node, TextLimits own, Defects defects) {
            if (!node.isArray()) {
                defects.add("WRONG_TYPE", "array");
                return List.of();
            }
            int min = items == null ? 0 : items.min();
            int max = items == null ? 100 : items.max();
            if (node.size() < min) {
                defects.add("TOO_FEW_ITEMS", min);
            }
            if (node.size() > max) {
                defects.add("TOO_MANY_ITEMS", max);
                return List.of();
            }
            Class<?> element = (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
            List<@Nullable Object> read = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                JsonNode item = node.get(i);
                if (item.isNull()) {
                    defects.at(i).add("REQUIRED");
                }
                read.add(item.isNull() ? null : value(element, item, own, defects.at(i)));
            }
            return read;
        }

        private static @Nullable Object value(Class<?> valueType, JsonNode node, TextLimits own, Defects defects) {
            if (valueType == Money.class) {
                return readMoney(node, defects);
            }
            if (valueType.isRecord() && !Scalars.isScalar(valueType)) {
                if (!node.isObject()) {
                    defects.add("WRONG_TYPE", "object");
                    return null;
                }
                return bind(valueType.asSubclass(Record.class), node, own, defects);
            }
            return Scalars.read(valueType, node, own, defects);
        }

        private static @Nullable Money readMoney(JsonNode node, Defects defects) {
            if (!node.isObject()) {
                defects.add("WRONG_TYPE", "object");
                return null;
            }
            MoneyParts parts = bind(MoneyParts.class, node, defects);
            if (parts.currency() != null && !"EUR".equals(parts.currency())) {
                defects.at("currency").add("INVALID_CURRENCY");
                return null;
            }
            if (parts.amount() == null || parts.currency() == null) {
                return null;
            }
            try {
                return Money.of(parts.amount());
            } catch (InvalidValue invalid) {
                defects.at("amount").add(invalid.code());
                return null;
            }
        }
    }

    /** Money's JSON: a decimal string and its currency. */
    private record MoneyParts(String amount, String currency) {}

    /** How long a text may be and whether it may have several lines. */
    record TextLimits(int max, boolean lines) {
        static final TextLimits NAME = new TextLimits(200, false);
    }
}

package fi.kapa.chassis.page;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BasicBeanDescription;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The columns of a list's items: the properties of their JSON, those of an object within as {@code name.fi}. */
final class Columns {
    private static final String OWN = "fi.kapa.";

    private final ObjectMapper json;
    private final List<String> names;

    private Columns(ObjectMapper json, List<String> names) {
        this.json = json;
        this.names = names;
    }

    static Columns of(Type item, ObjectMapper json) {
        return new Columns(json, names("", json.constructType(item), json).toList());
    }

    List<String> names() {
        return names;
    }

    /** An item's cells, in the order of the columns; several values stand in one cell. */
    Stream<@Nullable Object> cells(Object item) {
        JsonNode tree = json.valueToTree(item);
        return names.stream().map(name -> cell(tree.at("/" + name.replace('.', '/'))));
    }

    private static Stream<String> names(String prefix, JavaType type, ObjectMapper json) {
        BasicBeanDescription bean =
                (BasicBeanDescription) json.getSerializationConfig().introspect(type);
        return bean.findProperties().stream().flatMap(property -> {
            String name = prefix + property.getName();
            JavaType inner = property.getPrimaryType();
            return isObject(inner, json) ? names(name + ".", inner, json) : Stream.of(name);
        });
    }

    private static boolean isObject(JavaType type, ObjectMapper json) {
        return type.getRawClass().isRecord()
                && type.getRawClass().getName().startsWith(OWN)
                && json.getSerializationConfig().introspect(type).findJsonValueAccessor() == null;
    }

    private static @Nullable Object cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        boolean plain = value.isArray()
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode);
        if (plain) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(" "));
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}

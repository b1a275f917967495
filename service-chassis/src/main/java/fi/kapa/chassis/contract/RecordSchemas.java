package fi.kapa.chassis.contract;

import fi.kapa.chassis.json.Items;
import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.standard.LocalizedText;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Tells in the contract what the records say already: what is not {@code @Nullable} is always there, and a body has no other properties, no longer
 * texts and no more items than its reader takes.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RecordSchemas implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName STRING = DotName.createSimple(String.class);
    /** Answers show longer ones than bodies may have. */
    private static final DotName TEXTS = DotName.createSimple(LocalizedText.class);

    private static final int LINE = 200;
    private static final int MOST_ITEMS = 100;

    private final Map<String, ClassInfo> records = new HashMap<>();

    public RecordSchemas(IndexView classes) {
        for (ClassInfo type : classes.getKnownClasses()) {
            if (type.isRecord()) {
                records.put(name(type), type);
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null || contract.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        Set<String> sent = sent(contract, schemas);
        schemas.forEach((name, schema) -> {
            ClassInfo type = records.get(name);
            if (type != null && schema.getType() != null && schema.getType().contains(Schema.SchemaType.OBJECT)) {
                describe(type, schema, sent.contains(name));
            }
        });
    }

    private static void describe(ClassInfo type, Schema schema, boolean sent) {
        if (sent) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
        Map<String, Schema> properties =
                Optional.ofNullable(schema.getProperties()).orElseGet(Map::of);
        for (RecordComponentInfo component : type.recordComponents()) {
            Schema property = properties.get(component.name());
            if (property == null) {
                continue;
            }
            boolean required = !component.type().hasAnnotation(NULLABLE) && !component.hasAnnotation(NULLABLE);
            if (sent) {
                required &= !isList(property) || limit(component, Items.class, "min", 0) > 0;
                if (!type.name().equals(TEXTS)) {
                    limit(component, property);
                }
            }
            if (required) {
                schema.addRequired(component.name());
            }
        }
    }

    private static void limit(RecordComponentInfo component, Schema property) {
        if (component.type().name().equals(STRING) && property.getRef() == null) {
            int most = component.hasAnnotation(DotName.createSimple(Prose.class))
                    ? limit(component, Prose.class, "max", 4000)
                    : LINE;
            property.setMaxLength(most);
        }
        if (isList(property)) {
            property.setMinItems(limit(component, Items.class, "min", 0));
            property.setMaxItems(limit(component, Items.class, "max", MOST_ITEMS));
        }
    }

    private static int limit(RecordComponentInfo component, Class<?> annotation, String name, int otherwise) {
        AnnotationInstance instance = component.annotation(DotName.createSimple(annotation));
        AnnotationValue value = instance == null ? null : instance.value(name);
        return value == null ? otherwise : value.asInt();
    }

    private static boolean isList(Schema property) {
        return property.getItems() != null;
    }

    /** The schemas that request bodies lead to. */
    private static Set<String> sent(OpenAPI contract, Map<String, Schema> schemas) {
        Set<String> sent = new HashSet<>();
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(RecordSchemas::bodies)
                .forEach(schema -> follow(schema, schemas, sent));
        return sent;
    }

    private static Stream<Schema> bodies(Operation operation) {
        return operation.getRequestBody() == null || operation.getRequestBody().getContent() == null
                ? Stream.empty()
                : operation.getRequestBody().getContent().getMediaTypes().values().stream()
                        .map(type -> type.getSchema());
    }

    private static void follow(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> sent) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (sent.add(name)) {
                follow(schemas.get(name), schemas, sent);
            }
        }
        follow(schema.getItems(), schemas, sent);
        Stream.of(
                        schema.getAllOf(),
                        schema.getProperties() == null
                                ? null
                                : schema.getProperties().values())
                .filter(parts -> parts != null)
                .flatMap(Collection::stream)
                .forEach(part -> follow(part, schemas, sent));
    }

    /** As the contract calls it. */
    private static String name(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(
                DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class));
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}

package fi.kapa.chassis.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.format.PatternFormat;
import com.networknt.schema.oas.OpenApi30;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is wrong with a value by its schema. */
public final class JsonSchemas {
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    /** Mail addresses by their form only: the library knows no names such as {@code virasto.example}. */
    private static final JsonMetaSchema OPEN_API = JsonMetaSchema.builder(OpenApi30.getInstance())
            .keyword(new NonValidationKeyword("components"))
            .format(PatternFormat.of("email", "[^@\\s]+@[^@\\s]+", "format.email"))
            .build();

    private static final JsonSchemaFactory CONTRACTS = JsonSchemaFactory.builder()
            .metaSchema(OPEN_API)
            .defaultMetaSchemaIri(OPEN_API.getIri())
            .build();

    private JsonSchemas() {}

    /** By a schema that stands in an OpenAPI contract. */
    static List<String> faults(JsonNode contract, JsonNode schema, JsonNode value) {
        return ofContract(contract, schema).apply(value);
    }

    /** The same for many values. */
    public static Function<JsonNode, List<String>> ofContract(JsonNode contract, JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", contract.path("components"));
        JsonSchema read = CONTRACTS.getSchema(whole, WITH_FORMATS);
        return value -> faults(read, value);
    }

    /** By the schema of this {@code $id}, which is one of these texts by {@code $id}, as all that it refers to. */
    static List<String> faults(Map<String, String> schemas, String id, JsonNode value) {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(schemas)));
        return faults(factory.getSchema(SchemaLocation.of(id), WITH_FORMATS), value);
    }

    private static List<String> faults(JsonSchema schema, JsonNode value) {
        return schema.validate(value).stream().map(ValidationMessage::toString).toList();
    }
}

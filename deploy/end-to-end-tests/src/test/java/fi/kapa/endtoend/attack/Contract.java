package fi.kapa.endtoend.attack;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.JsonSchemas;
import fi.kapa.localstack.SuiteService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The OpenAPI contract that a running service shows. */
final class Contract {
    private static final Map<SuiteService, Contract> READ = new ConcurrentHashMap<>();

    private final SuiteService service;
    private final JsonNode document;
    private final Map<JsonNode, Function<JsonNode, List<String>>> validators = new ConcurrentHashMap<>();

    Contract(SuiteService service, JsonNode document) {
        this.service = service;
        this.document = document;
    }

    static Contract of(SuiteService service) {
        return READ.computeIfAbsent(
                service,
                s -> new Contract(
                        s, Request.of(s, "GET", "/openapi?format=json").send().json()));
    }

    SuiteService service() {
        return service;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (method.getValue().has("responses")) {
                        operations.add(new Operation(
                                this,
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                method.getValue()));
                    }
                }));
        return operations;
    }

    /** The operations of each path. */
    Map<String, List<Operation>> byPath() {
        return operations().stream()
                .collect(Collectors.groupingBy(Operation::path, java.util.TreeMap::new, Collectors.toList()));
    }

    /** The schema itself where it stands by reference. */
    JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    /** What is wrong with a value by its schema. */
    List<String> faults(@Nullable JsonNode schema, JsonNode value) {
        return schema == null
                ? List.of("the contract has no such answer")
                : validators
                        .computeIfAbsent(schema, one -> JsonSchemas.ofContract(document, one))
                        .apply(value);
    }
}

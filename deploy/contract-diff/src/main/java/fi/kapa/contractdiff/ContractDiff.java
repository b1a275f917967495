package fi.kapa.contractdiff;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** Tells whether clients of one OpenAPI contract can live with another; openapi-diff knows how. */
final class ContractDiff {
    private static final int BREAKS = 3;

    private ContractDiff() {}

    /** Takes the files of the former and of the new contract; prints what changed and ends with 3 when that breaks clients. */
    public static void main(String[] files) throws IOException {
        ChangedOpenApi change = OpenApiCompare.fromLocations(files[0], files[1]);
        List<String> lost = lost(change.getOldSpecOpenApi(), change.getNewSpecOpenApi());
        try (OutputStreamWriter out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8)) {
            new ConsoleRender().render(change, out);
        }
        lost.forEach(System.err::println);
        if (change.isIncompatible() || !lost.isEmpty()) {
            System.exit(BREAKS);
        }
    }

    /** openapi-diff lets optional properties go; here a body with an unknown property is refused, and who shows one of an answer misses it. */
    private static List<String> lost(OpenAPI former, OpenAPI present) {
        Map<String, Set<String>> kept = properties(present);
        return properties(former).entrySet().stream()
                .filter(schema -> kept.containsKey(schema.getKey()))
                .flatMap(schema -> lost(schema.getKey(), schema.getValue(), kept.get(schema.getKey())))
                .toList();
    }

    private static Stream<String> lost(String schema, Set<String> former, Set<String> present) {
        return former.stream()
                .filter(property -> !present.contains(property))
                .map(property -> "Lost: " + property + " of " + schema);
    }

    private static Map<String, Set<String>> properties(OpenAPI contract) {
        Map<String, Set<String>> properties = new TreeMap<>();
        contract.getComponents().getSchemas().forEach((name, schema) -> properties.put(name, names(schema)));
        return properties;
    }

    private static Set<String> names(Schema<?> schema) {
        return schema.getProperties() == null
                ? Set.of()
                : schema.getProperties().keySet();
    }
}

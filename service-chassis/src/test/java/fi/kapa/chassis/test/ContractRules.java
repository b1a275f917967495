package fi.kapa.chassis.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** What X-Road's security server asks of a contract that it imports, and what all contracts of the suite have in common. */
record ContractRules(JsonNode contract, Set<String> singular) {
    private static final Pattern PATH = Pattern.compile("/v1(/([a-z]+(-[a-z]+)*|\\{[a-zA-Z]+}))+");
    private static final Pattern PROPERTY = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final List<String> ERRORS = List.of("400", "401", "403", "404", "406", "429", "500", "503");
    private static final List<String> BODY_ERRORS = List.of("413", "415");
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    /** An operation with where it is. */
    record Called(String method, String path, JsonNode operation) {
        String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    /** Each fault with its place; none when the contract is good. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!contract.path("openapi").asText().startsWith("3.0.")) {
            faults.add("The security server imports OpenAPI 3.0.x");
        }
        if (contract.at("/servers/0/url").asText().isEmpty()) {
            faults.add("The security server takes servers[0] as the base");
        }
        faults.addAll(collisions());
        contract.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> properties(schema.getValue(), schema.getKey(), faults));
        operations().forEach(called -> faults(called).forEach(fault -> faults.add(called.name() + ": " + fault)));
        return faults;
    }

    private List<Called> operations() {
        return contract.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .map(operation -> new Called(operation.getKey(), path.getKey(), operation.getValue())))
                .toList();
    }

    /** For the security server every parameter of a path is a star, and it takes no two operations of the same method and path. */
    private List<String> collisions() {
        Map<String, List<Called>> seen = operations().stream()
                .collect(Collectors.groupingBy(
                        called -> called.name().replaceAll("\\{[^}]*}", "*"), TreeMap::new, Collectors.toList()));
        return seen.entrySet().stream()
                .filter(same -> same.getValue().size() > 1)
                .map(same -> same.getKey() + " is several operations for the security server")
                .toList();
    }

    private Stream<String> faults(Called called) {
        return Stream.of(path(called), description(called), security(called), errors(called), examples(called))
                .flatMap(List::stream);
    }

    private List<String> path(Called called) {
        if (!PATH.matcher(called.path()).matches()) {
            return List.of("a path is /v1 and kebab-case words, without a slash at its end");
        }
        return Arrays.stream(called.path().substring("/v1/".length()).split("/"))
                .filter(word -> !word.startsWith("{") && !word.endsWith("s"))
                .filter(word -> !word.equals("history") && !singular.contains(word))
                .map(word -> word + " is no plural")
                .toList();
    }

    private List<String> description(Called called) {
        List<String> faults = new ArrayList<>();
        if (called.operation().path("summary").asText().isBlank()) {
            faults.add("no summary");
        }
        if (!PROPERTY.matcher(called.operation().path("operationId").asText()).matches()) {
            faults.add("no operationId in camelCase");
        }
        if (called.operation().path("tags").isEmpty()) {
            faults.add("no tag");
        }
        return faults;
    }

    private List<String> security(Called called) {
        boolean open = ConfigProvider.getConfig().getOptionalValue("kapa.gate.public-routes", String[].class).stream()
                .flatMap(Arrays::stream)
                .anyMatch(route -> matches(route, called));
        JsonNode security = called.operation().path("security");
        if (open == !security.isEmpty()) {
            return List.of(open ? "public and yet secured" : "neither secured nor public");
        }
        return open || !security.findPath("issuer").isEmpty() ? List.of() : List.of("names no role that may call it");
    }

    private static boolean matches(String route, Called called) {
        return route.endsWith("*")
                ? called.name().startsWith(route.substring(0, route.length() - 1))
                : called.name().equals(route);
    }

    private List<String> errors(Called called) {
        List<String> faults = new ArrayList<>();
        JsonNode answers = called.operation().path("responses");
        Stream<String> wanted = called.operation().has("requestBody")
                ? Stream.concat(ERRORS.stream(), BODY_ERRORS.stream())
                : ERRORS.stream();
        wanted.filter(status -> !answers.has(status)).forEach(status -> faults.add("no answer " + status));
        answers.properties().stream()
                .filter(answer -> answer.getKey().matches("[45].."))
                .filter(answer -> !answer.getValue().path("content").has(PROBLEM))
                .forEach(answer -> faults.add(answer.getKey() + " is no problem"));
        return faults;
    }

    private List<String> examples(Called called) {
        List<String> faults = new ArrayList<>();
        example(called.operation().path("requestBody"), "request", faults);
        called.operation().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> example(answer.getValue(), "response", faults));
        return faults;
    }

    private void example(JsonNode body, String kind, List<String> faults) {
        JsonNode content = body.path("content").path(JSON);
        if (content.isMissingNode()) {
            return;
        }
        if (!content.has("example")) {
            faults.add("no example: src/main/resources/examples/<operationId>." + kind + ".json");
        } else {
            JsonSchemas.faults(contract, content.path("schema"), content.path("example"))
                    .forEach(fault -> faults.add("example of the " + kind + " " + fault));
        }
    }

    private static void properties(JsonNode schema, String place, List<String> faults) {
        schema.path("properties").properties().forEach(property -> {
            if (!PROPERTY.matcher(property.getKey()).matches()) {
                faults.add(place + ": " + property.getKey() + " is not in camelCase");
            }
            properties(property.getValue(), place + "." + property.getKey(), faults);
        });
        if (schema.has("items")) {
            properties(schema.path("items"), place, faults);
        }
    }
}

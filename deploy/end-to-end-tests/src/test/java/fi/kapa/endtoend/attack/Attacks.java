package fi.kapa.endtoend.attack;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything bad that can be made of one operation of a contract, one thing at a time, and several at once by chance. */
final class Attacks {
    private final Operation operation;
    private final Living living;
    private final String token;

    Attacks(Operation operation, Living living) {
        this.operation = operation;
        this.living = living;
        this.token = living.token(operation);
    }

    /** Every bad value in every place. */
    List<Attack> all() {
        List<Attack> all = new ArrayList<>(inHeaders());
        all.addAll(inPath());
        all.addAll(inQuery());
        operation.body().ifPresent(schema -> bodies(schema).forEach(body -> all.addAll(inBody(schema, body))));
        operation.file().ifPresent(file -> inFile(file).forEach(all::add));
        return all;
    }

    /** Two or three places at once. */
    Attack byChance(RandomGenerator chance) {
        if (operation.body().isPresent()) {
            JsonNode schema = operation.body().get();
            List<JsonNode> values = BadValues.inJson().toList();
            JsonNode body = bodies(schema).getLast();
            for (int i = 0; i < 3; i++) {
                List<String> fields = new Fields(operation.contract()).pointers(body);
                body = put(body, fields.get(chance.nextInt(fields.size())), values.get(chance.nextInt(values.size())));
            }
            return new Attack(
                    operation, BadValues.shown(body), null, request(address()).json(body.toString()));
        }
        StringBuilder query = new StringBuilder();
        List<String> names = new ArrayList<>(operation.queryParameters());
        names.add("unknown");
        for (int i = 0; i < 3; i++) {
            query.append(i == 0 ? '?' : '&')
                    .append(names.get(chance.nextInt(names.size())))
                    .append('=')
                    .append(BadValues.inAnAddress()
                            .get(chance.nextInt(BadValues.inAnAddress().size())));
        }
        List<String> header =
                BadValues.headers().get(chance.nextInt(BadValues.headers().size()));
        return new Attack(
                operation,
                BadValues.shown(query) + " " + BadValues.shown(header),
                null,
                request(address() + query).with(header.getFirst(), header.getLast()));
    }

    private List<Attack> inHeaders() {
        return BadValues.headers().stream()
                .map(header -> new Attack(
                        operation,
                        BadValues.shown(header),
                        null,
                        complete(request(address())).with(header.getFirst(), header.getLast())))
                .toList();
    }

    private List<Attack> inPath() {
        int parameter = operation.path().lastIndexOf('{');
        if (parameter < 0) {
            return List.of();
        }
        String before = living.address(operation.path().substring(0, parameter));
        String after = operation.path().substring(operation.path().indexOf('}', parameter) + 1);
        return BadValues.inAnAddress().stream()
                .filter(value -> !value.isEmpty())
                .map(value -> new Attack(
                        operation, "path " + BadValues.shown(value), null, complete(request(before + value + after))))
                .toList();
    }

    private List<Attack> inQuery() {
        return operation.queryParameters().stream()
                .flatMap(name -> Stream.concat(BadValues.inAnAddress().stream(), Stream.of("1&" + name + "=2"))
                        .flatMap(value -> forms().map(form -> new Attack(
                                operation,
                                form + " " + name + "=" + BadValues.shown(value),
                                name,
                                complete(request(address() + "?" + name + "=" + value))
                                        .with("Accept", form)))))
                .toList();
    }

    private Stream<String> forms() {
        return operation.answersCsv() ? Stream.of("application/json", "text/csv") : Stream.of("application/json");
    }

    private List<Attack> inBody(JsonNode schema, JsonNode body) {
        List<Attack> attacks = new ArrayList<>();
        for (String pointer : new Fields(operation.contract()).pointers(body)) {
            if (!pointer.isEmpty()) {
                attacks.add(inBody(pointer, "missing", put(body, pointer, null)));
            }
            BadValues.inJson()
                    .forEach(value -> attacks.add(inBody(pointer, BadValues.shown(value), put(body, pointer, value))));
            JsonNode there = body.at(pointer);
            if (there.isArray() && !there.isEmpty()) {
                attacks.add(inBody(pointer, "twice the same", put(body, pointer, times(there, 2))));
                attacks.add(inBody(pointer, "too many", put(body, pointer, times(there, 101))));
            }
            if (there instanceof ObjectNode whole) {
                attacks.add(inBody(
                        pointer + "/reference", "extra", put(body, pointer + "/reference", BadValues.raw("[]"))));
                for (Map.Entry<String, JsonNode> field : whole.properties()) {
                    attacks.add(inBody(
                            pointer + "/" + field.getKey(), "said twice", put(body, pointer, saidTwice(whole, field))));
                }
            }
        }
        byTheService(schema).forEach((pointer, value) -> {
            if (body.at(JsonPointer.compile(pointer).head()).isObject()) {
                attacks.add(inBody(pointer, "extra", put(body, pointer, value)));
            }
        });
        String text = body.toString();
        attacks.add(
                new Attack(operation, "cut off", null, request(address()).json(text.substring(0, text.length() - 1))));
        attacks.add(new Attack(
                operation, "followed by more", null, request(address()).json(text + "{}")));
        attacks.add(new Attack(
                operation, "not in JSON", null, request(address()).bytes("text/plain", new byte[] {'{', '}'})));
        return attacks;
    }

    private Stream<Attack> inFile(String file) {
        return BadValues.files(file)
                .map(bad -> new Attack(operation, "file " + BadValues.shown(bad), null, csv(request(address()), bad)));
    }

    private static Request csv(Request request, String file) {
        return request.bytes("text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    /** What the service says of a thing and nobody else may, so that it is believable. */
    private Map<String, JsonNode> byTheService(JsonNode schema) {
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        BadValues.ofTheService().properties().forEach(field -> extra.put("/" + field.getKey(), field.getValue()));
        operation
                .contract()
                .resolved(schema)
                .path("properties")
                .fieldNames()
                .forEachRemaining(name -> extra.remove("/" + name));
        JsonNode answer = operation.answer(operation.answers(201) ? 201 : 200);
        if (answer != null) {
            extra.putAll(new Fields(operation.contract()).ofTheService(answer, schema));
        }
        return extra;
    }

    private static JsonNode saidTwice(ObjectNode whole, Map.Entry<String, JsonNode> field) {
        String text = whole.toString();
        return BadValues.raw(
                "%s,\"%s\":%s}".formatted(text.substring(0, text.length() - 1), field.getKey(), field.getValue()));
    }

    private Attack inBody(String pointer, String what, JsonNode body) {
        return new Attack(
                operation, pointer + " " + what, pointer, request(address()).json(body.toString()));
    }

    private List<JsonNode> bodies(JsonNode schema) {
        JsonNode shown = living.fitted(operation);
        JsonNode whole = living.fitted(operation, new Fields(operation.contract()).complete(schema, shown));
        return whole.equals(shown) ? List.of(shown) : List.of(shown, whole);
    }

    /** What the operation needs besides what is attacked. */
    private Request complete(Request request) {
        return operation.body().isPresent()
                ? request.json(living.fitted(operation).toString())
                : operation.file().map(file -> csv(request, file)).orElse(request);
    }

    private Request request(String address) {
        Request request = Request.of(operation.contract().service(), operation.method(), address)
                .as(token);
        return operation.stores() ? request.with("If-Match", "*") : request;
    }

    private String address() {
        return living.address(operation.path());
    }

    /** The body with another value at the pointer, or without the field. */
    private static JsonNode put(JsonNode body, String pointer, @Nullable JsonNode value) {
        if (pointer.isEmpty()) {
            return value == null ? JsonNodeFactory.instance.objectNode() : value;
        }
        JsonNode changed = body.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        String name = place.last().getMatchingProperty();
        switch (changed.at(place.head())) {
            case ObjectNode parent when value == null -> parent.remove(name);
            case ObjectNode parent -> parent.set(name, value);
            case ArrayNode parent when value == null -> parent.remove(0);
            case ArrayNode parent -> parent.set(0, value);
            default -> {
                return changed;
            }
        }
        return changed;
    }

    private static ArrayNode times(JsonNode list, int times) {
        ArrayNode longer = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < times; i++) {
            list.forEach(longer::add);
        }
        return longer;
    }
}

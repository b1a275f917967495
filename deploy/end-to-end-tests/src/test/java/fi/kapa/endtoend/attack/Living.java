package fi.kapa.endtoend.attack;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kapa.localstack.SuiteService;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One thing of each kind that a service has, made as the contract's examples show, so that what is attacked is there. */
final class Living {
    private static final Map<SuiteService, Living> MADE = new ConcurrentHashMap<>();
    private static final String SUCCESSIONS = "/v1/organisations/{organisation}/successions";

    /** The one that the contract shows ends the organisation. */
    private static final String IN_FAR_FUTURE = """
            {"kind":"CATEGORY_CHANGE","on":"2099-01-01","category":"STATE_AGENCY","reasons":"Hallinnon uudistus."}
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Contract contract;
    /** By the path of the collection. */
    private final Map<String, String> ids = new HashMap<>();
    /** By the path of an operation that needs another thing than its collection's. */
    private final Map<String, String> ofTheirOwn = new HashMap<>();

    private final Map<Operation, String> tokens = new ConcurrentHashMap<>();

    private Living(Contract contract) {
        this.contract = contract;
    }

    static Living in(SuiteService service) {
        Living made = MADE.get(service);
        if (made == null) {
            made = new Living(Contract.of(service));
            made.make();
            MADE.put(service, made);
        }
        return made;
    }

    private void make() {
        ids.put("/v1/organisations", Cast.ATTACKED);
        ids.put("/v1/support-services", "ASIOINTIVALTUUDET");
        ids.put("/v1/dead-letters", DeadLetter.in(contract.service()));
        switch (contract.service()) {
            // What no other test's verdicts depend on.
            case OBLIGATION -> ids.put("/v1/rule-parameters", "contractBeyondLatest");
            case NOTIFICATION -> {
                in(SuiteService.SCHEDULE);
                String list = "/v1/notices?organisation=" + Cast.ATTACKED;
                await().atMost(PATIENCE).until(() -> first(list).has("id"));
                ids.put("/v1/notices", first(list).path("id").asText());
            }
            case SCHEDULE, EXEMPTION, FUNDING -> {}
        }
        // A call before its applications.
        contract.operations().stream()
                .filter(operation -> operation.creates()
                        && operation.body().isPresent()
                        && !operation.path().contains("{id}")
                        && !operation.path().equals(SUCCESSIONS))
                .sorted((one, other) -> other.path().compareTo(one.path()))
                .forEach(operation -> create(operation, fitted(operation)));
        switch (contract.service()) {
            case OBLIGATION -> {
                create(operation("POST", SUCCESSIONS), Answer.json(IN_FAR_FUTURE));
                ids.put("/v1/statutory-dates", StatutoryDate.told());
            }
            case EXEMPTION -> decideOne();
            case SCHEDULE, FUNDING, NOTIFICATION -> {}
        }
    }

    private void create(Operation operation, JsonNode body) {
        Answer made = send(operation, body, Cast.VICTIM, Cast.OFFICER, Cast.MINISTRY);
        if (made.status() != 201) {
            throw new IllegalStateException("%s of %s: %s".formatted(operation, body, made));
        }
        String location = made.header("Location");
        ids.putIfAbsent(operation.path(), location.substring(location.lastIndexOf('/') + 1));
    }

    /** An exemption in force, beside the application that stays open. */
    private void decideOne() {
        String path = "/v1/exemption-applications";
        String open = ids.remove(path);
        Operation apply = operation("POST", path);
        create(apply, fitted(apply));
        for (String step : List.of("/{id}/proposals", "/{id}/decisions")) {
            Operation operation = operation("POST", path + step);
            Answer made = send(operation, fitted(operation), Cast.OFFICER, Cast.DECIDER);
            if (made.status() != 201) {
                throw new IllegalStateException(operation + ": " + made);
            }
        }
        ofTheirOwn.put(path + "/{id}/decision", ids.put(path, open));
        String from = fitted(operation("POST", path + "/{id}/decisions"))
                .path("validFrom")
                .asText();
        String exemption = first("/v1/exemptions?organisation=" + Cast.ATTACKED + "&asOf=" + from)
                .path("id")
                .asText();
        ids.put("/v1/exemptions", Objects.requireNonNull(exemption.isEmpty() ? null : exemption, "no exemption"));
    }

    private Operation operation(String method, String path) {
        return contract.operations().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** The answer to the first who may. */
    private Answer send(Operation operation, JsonNode body, Cast... callers) {
        Answer answer = null;
        for (Cast caller : callers) {
            answer = Request.of(contract.service(), operation.method(), address(operation.path()))
                    .as(caller.token())
                    .with("If-Match", "*")
                    .json(body.toString())
                    .send();
            if (answer.status() != 403) {
                break;
            }
        }
        return Objects.requireNonNull(answer);
    }

    private JsonNode first(String list) {
        return Request.of(contract.service(), "GET", list)
                .as(Cast.OFFICER.token())
                .send()
                .json()
                .path("items")
                .path(0);
    }

    /**
     * The path with the ids of what is there.
     *
     * @throws NullPointerException when nothing of the kind is there
     */
    String address(String path) {
        StringBuilder address = new StringBuilder();
        StringBuilder read = new StringBuilder();
        for (String segment : path.substring(1).split("/", -1)) {
            address.append('/').append(segment.startsWith("{") ? id(path, read.toString()) : segment);
            read.append('/').append(segment);
        }
        return address.toString();
    }

    private String id(String path, String collection) {
        return Objects.requireNonNull(
                ofTheirOwn.getOrDefault(path, ids.get(collection)), () -> "Nothing is there for " + path);
    }

    /**
     * Of somebody who may do the operation.
     *
     * @throws IllegalStateException when nobody may, so that whatever is sent to it would end at the gate
     */
    String token(Operation operation) {
        return tokens.computeIfAbsent(operation, this::tokenOfOneWhoMay);
    }

    private String tokenOfOneWhoMay(Operation operation) {
        return Arrays.stream(Cast.values())
                .map(Cast::token)
                .filter(token -> mayDo(operation, token))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody may do " + operation));
    }

    private boolean mayDo(Operation operation, String token) {
        Request request = Request.of(contract.service(), operation.method(), address(operation.path()))
                .as(token)
                .with("If-Match", "\"never\"");
        Answer answer = (operation.body().isPresent() ? request.json("{\"x\":1}") : request).send();
        return !Set.of(401, 403, 404).contains(answer.status());
    }

    /** The body that the contract shows, about the organisation that is attacked. */
    JsonNode fitted(Operation operation) {
        return fitted(operation, operation.example().orElseThrow());
    }

    JsonNode fitted(Operation operation, JsonNode shown) {
        JsonNode body = shown.deepCopy();
        if (body instanceof ObjectNode fields) {
            if (fields.has("businessId")) {
                fields.put("businessId", Cast.ATTACKED);
                fields.remove("unit");
            }
            if (operation.creates() && operation.path().equals("/v1/organisations")) {
                // Each time another one is registered.
                fields.put("unit", "u" + UUID.randomUUID());
            }
            if (operation.path().equals("/v1/support-services/{code}")) {
                fields.put("code", ids.get("/v1/support-services"));
            }
            if (fields.has("organisation")) {
                fields.put("organisation", Cast.ATTACKED);
            }
            if (fields.has("callId")) {
                fields.put("callId", ids.getOrDefault("/v1/funding-calls", ""));
            }
            fields.remove("renews");
        }
        return body;
    }
}

package fi.kapa.endtoend.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.SuiteService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An organisation sees and changes nothing of another one's: every route with an id, every method. */
@ExtendWith(RunningSuite.class)
@Order(Integer.MAX_VALUE)
class AnotherOrganisationTest {
    private static final String TABLE = "/attack/another-organisation.txt";
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    @Test
    void everyRouteWithAnIdIsInTheTable() {
        List<String> routes = Arrays.stream(SuiteService.values())
                .flatMap(service -> Contract.of(service).operations().stream())
                .filter(operation -> operation.path().contains("{"))
                .map(operation -> operation.contract().service() + " " + operation)
                .sorted()
                .toList();
        List<String> known = table().entrySet().stream()
                .flatMap(route -> route.getValue().keySet().stream()
                        .map(method -> route.getKey().replace(" ", " " + method + " ")))
                .sorted()
                .toList();
        assertEquals(String.join("\n", known), String.join("\n", routes), TABLE);
    }

    @ParameterizedTest
    @EnumSource
    void anotherOrganisationsTokenGetsNothingAndChangesNothing(SuiteService service) {
        Living living = Living.in(service);
        List<String> wrong = new ArrayList<>();
        table().forEach((route, statuses) -> {
            String path = route.substring(route.indexOf(' ') + 1);
            if (route.startsWith(service + " ")) {
                for (String method : METHODS) {
                    Answer answer = request(service, living, method, path)
                            .as(Cast.STRANGER.token())
                            .send();
                    int expected = expected(method, statuses);
                    if (answer.status() != expected) {
                        wrong.add("%s %s: not %d but %s".formatted(method, path, expected, answer));
                    }
                    if (method.equals("OPTIONS") && !answer.body().isEmpty()) {
                        wrong.add("%s %s: says %s".formatted(method, path, answer));
                    }
                    if (expected == 404 && !isThere(service, living, method, path)) {
                        wrong.add("%s %s: nobody may either".formatted(method, path));
                    }
                }
            }
        });
        assertEquals("", String.join("\n", wrong));
        assertEquals(0, changesBy(service, "muukalainen"), "changes by the stranger");
        assertTrue(changesBy(service, "virkailija") + changesBy(service, "uhri") > 0
                || service == SuiteService.NOTIFICATION);
    }

    /** What a thing may be asked is in the contract, which everybody may read. */
    private static int expected(String method, Map<String, Integer> statuses) {
        return switch (method) {
            case "HEAD" -> statuses.getOrDefault("GET", 405);
            case "OPTIONS" -> 200;
            default -> statuses.getOrDefault(method, 405);
        };
    }

    /** That the other organisation gets a 404 says something only where somebody else gets what it asked for. */
    private static boolean isThere(SuiteService service, Living living, String method, String path) {
        if (List.of("GET", "HEAD").contains(method)) {
            return Stream.of(Cast.VICTIM, Cast.OFFICER)
                    .anyMatch(one -> request(service, living, method, path)
                                    .as(one.token())
                                    .send()
                                    .status()
                            == 200);
        }
        return Contract.of(service).operations().stream()
                .filter(one -> one.path().equals(path) && one.method().equals(method))
                .anyMatch(one -> !living.token(one).isEmpty());
    }

    private static Request request(SuiteService service, Living living, String method, String path) {
        Request request = Request.of(service, method, living.address(path)).with("If-Match", "*");
        if (List.of("GET", "HEAD", "OPTIONS", "DELETE").contains(method)) {
            return request;
        }
        return request.json(Contract.of(service).operations().stream()
                .filter(one -> one.path().equals(path)
                        && one.method().equals(method)
                        && one.body().isPresent())
                .findFirst()
                .map(one -> living.fitted(one).toString())
                .orElse("{}"));
    }

    private static int changesBy(SuiteService service, String actor) {
        JsonNode entries = Request.of(service, "GET", "/v1/audit-entries?actor=" + actor)
                .as(Cast.OFFICER.token())
                .send()
                .json()
                .path("items");
        assertTrue(entries.isArray());
        return entries.size();
    }

    /** The statuses by method, by service and path. */
    private static Map<String, Map<String, Integer>> table() {
        try (InputStream file = Objects.requireNonNull(AnotherOrganisationTest.class.getResourceAsStream(TABLE))) {
            Map<String, Map<String, Integer>> table = new TreeMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(words -> table.put(
                            words[0] + " " + words[1],
                            Arrays.stream(words)
                                    .skip(2)
                                    .map(pair -> pair.split("="))
                                    .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])))));
            return table;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package fi.kapa.endtoend.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.localstack.SuiteService;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the answers to bad input are judged by, on made-up ones: a service that fails is noticed. */
class AttackTest {
    private static final Contract CONTRACT = new Contract(SuiteService.SCHEDULE, Answer.json("""
            {"components":{},
             "paths":{"/v1/things":{"post":{
               "requestBody":{"content":{"application/json":{"schema":{
                 "type":"object","additionalProperties":false,"required":["name"],
                 "properties":{"name":{"type":"string"},"note":{"type":"string"}}}}}},
               "responses":{
                 "201":{"content":{"application/json":{"schema":{"type":"object"}}}},
                 "400":{"content":{"application/problem+json":{"schema":{"type":"object"}}}},
                 "409":{"content":{"application/problem+json":{"schema":{"type":"object"}}}}}}}}}
            """));
    private static final String THINGS = "/v1/things";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"version\":7}",
                "{\"name\":\"a\",\"version\":null}",
                "{\"name\":7}",
                "{\"name\":null}",
                "{}",
                "[]",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\"}{}",
                "{\"name\":\"a\""
            })
    void whatTheContractForbidsIsNotTaken(String body) {
        assertFault("took what the contract forbids", faults(THINGS, "/name", body, answer(201, "{}")));
        assertFault("took what the contract forbids", faults(THINGS, "/name", body, answer(409, "{}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"a\"}", "{\"name\":\"a\",\"note\":null}"})
    void whatTheContractAllowsMayBeTakenOrRefusedForAnotherPlace(String body) {
        assertEquals(List.of(), faults(THINGS, "/name", body, answer(201, "{}")));
        assertEquals(List.of(), faults(THINGS, "/name", body, answer(409, "{}")));
        assertEquals(List.of(), faults(THINGS, "/name", body, refusal("/note", "NOT_WITH_THIS_KIND")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\\u200b", "a\\u0000b", "a\\u0007b", "a\\u202eb", "a\\u2028b", "\\ud800"})
    void aTextThatNobodyCanReadIsNamedWhereItStands(String text) {
        String body = "{\"name\":\"" + text + "\"}";
        assertFault("does not name /name", faults(THINGS, "/name", body, refusal("/note", "BLANK")));
        assertFault("does not name /name", faults(THINGS, "/name", body, refusal("", "BLANK")));
        assertEquals(List.of(), faults(THINGS, "/name", body, refusal("/name", "BLANK")));
    }

    @Test
    void theWholeBodyIsNamedOnlyWhereNothingInItCouldBeRead() {
        String twice = "{\"name\":\"a\",\"name\":\"b\"}";
        assertEquals(List.of(), faults(THINGS, "/name", twice, refusal("", "MALFORMED_JSON")));
        assertFault("does not name /name", faults(THINGS, "/name", "{\"name\":7}", refusal("", "WRONG_TYPE")));
        assertEquals(List.of(), faults(THINGS, "", "[]", refusal("", "WRONG_TYPE")));
    }

    @Test
    void aFieldWhoseNameBeginsAlikeIsAnother() {
        assertFault("does not name /name", faults(THINGS, "/name", "{\"name\":7}", refusal("/names", "WRONG_TYPE")));
    }

    @Test
    void anAccidentIsOneWhereverTheAddressLeads() {
        assertFault("an accident", faults("/v1/../things", null, "{\"name\":\"a\"}", answer(500, "{}")));
        assertFault(
                "shows the inside", faults("/v1/%2e%2e/things", null, "{\"name\":\"a\"}", answer(404, "fi.kapa.X")));
        assertFault("shows the inside", faults(THINGS, null, "{\"name\":\"a\"}", answer(414, "java.lang.Exception")));
        assertEquals(List.of(), faults("/v1/../things", null, "{\"name\":\"a\"}", answer(404, "")));
        assertEquals(List.of(), faults(THINGS, null, "{\"name\":\"a\"}", answer(414, "")));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429})
    void whatEndsAtTheGateShowsNothing(int status) {
        assertFault("ended at the gate", faults(THINGS, "/name", "{\"name\":7}", answer(status, "{}")));
    }

    private static List<String> faults(String address, @Nullable String place, String body, Answer answer) {
        Operation operation = CONTRACT.operations().getFirst();
        Request request = Request.of(SuiteService.SCHEDULE, "POST", address).json(body);
        return new Attack(operation, "made up", place, request).faults(answer);
    }

    private static void assertFault(String fault, List<String> faults) {
        assertTrue(faults.stream().anyMatch(one -> one.contains(fault)), faults::toString);
    }

    private static Answer refusal(String pointer, String code) {
        return answer(400, """
                {"code":"INVALID_INPUT","errors":[{"pointer":"%s","code":"%s"}]}
                """.formatted(pointer, code));
    }

    private static Answer answer(int status, String body) {
        String type = status < 400 ? "application/json" : "application/problem+json";
        return new Answer(status, HttpHeaders.of(Map.of("Content-Type", List.of(type)), (name, value) -> true), body);
    }
}

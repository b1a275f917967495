package fi.kapa.obligation.succession;

import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.obligation.OnRecord.officer;

import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Calls that record successions. */
final class SuccessionCalls {
    private SuccessionCalls() {}

    static ValidatableResponse record(String organisation, String body) {
        return posting(officer(), body).post(path(organisation)).then();
    }

    static String path(String organisation) {
        return "/v1/organisations/" + organisation + "/successions";
    }

    static String ending(String kind, String on, String... successors) {
        List<String> named = List.of(successors).stream()
                .map(key -> key.split("~"))
                .map(parts -> "{\"businessId\":\"" + parts[0] + "\""
                        + (parts.length == 1 ? "" : ",\"unit\":\"" + parts[1] + "\"") + "}")
                .toList();
        return """
               {"kind":"%s","on":"%s","successors":[%s],"reasons":"Perustelut."}
               """.formatted(kind, on, String.join(",", named));
    }

    static String becoming(String category, String on) {
        return """
               {"kind":"CATEGORY_CHANGE","on":"%s","category":"%s","reasons":"Perustelut."}
               """.formatted(on, category);
    }
}

package fi.kapa.obligation.organisation;

import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.obligation.OnRecord.officer;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Calls to the register of organisations. */
final class OrganisationCalls {
    static final String PATH = "/v1/organisations";

    private OrganisationCalls() {}

    static ValidatableResponse register(String businessId, String unit, String name) {
        return posting(officer(), body(businessId, unit, name)).post(PATH).then();
    }

    static ValidatableResponse get(RequestSpecification request, String organisation) {
        return request.get(PATH + "/" + organisation).then();
    }

    static ValidatableResponse put(String organisation, String version, String body) {
        return put(officer().header("If-Match", version), organisation, body);
    }

    static ValidatableResponse put(RequestSpecification request, String organisation, String body) {
        return request.contentType("application/json")
                .body(body)
                .put(PATH + "/" + organisation)
                .then();
    }

    static String body(String businessId, String unit, String name) {
        return """
               {"businessId":"%s",%s"name":{"fi":"%s","sv":"Stad i %s"},"category":"MUNICIPAL_AUTHORITY","language":"fi","email":"kirjaamo@virasto.example"}
               """.formatted(businessId, unit == null ? "" : "\"unit\":\"" + unit + "\",", name, name);
    }
}

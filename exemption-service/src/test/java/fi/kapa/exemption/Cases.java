package fi.kapa.exemption;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Supplier;

/** Applications brought to where a test begins, by the steps that lead there. */
public final class Cases {
    public static final String PATH = "/v1/exemption-applications";
    public static final String GRANTED = """
            {"outcome":"GRANTED","validFrom":"2017-01-01","validUntil":"2018-12-31","conditions":["Ei muuta."],"statement":"Välttämätöntä."}
            """;
    public static final String REJECTED = """
            {"outcome":"REJECTED","conditions":[],"statement":"Ei välttämätöntä."}
            """;
    public static final String DISMISSED = """
            {"outcome":"DISMISSED","statement":"Ei tutkita."}
            """;

    private Cases() {}

    /** A complete application. */
    public static String body(String businessId, String serviceCode, boolean submit) {
        return """
               {"businessId":"%s","serviceCode":"%s","grounds":[{"type":"INFORMATION_SECURITY","necessity":"Tiedot eivät saa poistua verkosta."}],
                "scope":{"kind":"WHOLE"},"alternativeService":"Oma palvelu","requestedUntil":"2018-12-31","submit":%s}
               """.formatted(businessId, serviceCode, submit);
    }

    public static ValidatableResponse apply(String businessId, String serviceCode, boolean submit) {
        return posting(asOrganisation(businessId), body(businessId, serviceCode, submit))
                .post(PATH)
                .then();
    }

    public static String draft(String businessId) {
        return apply(businessId, "VIESTINVALITYS", false)
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String submitted(String businessId) {
        return apply(businessId, "VIESTINVALITYS", true)
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static RequestSpecification officer(String person) {
        return as("kapa-officer", Map.of("sub", person));
    }

    public static RequestSpecification decider(String person) {
        return as("kapa-decider", Map.of("sub", person));
    }

    public static RequestSpecification ministry(String person) {
        return as("ministry-officer", Map.of("sub", person));
    }

    public static ValidatableResponse step(RequestSpecification caller, String id, String step, String body) {
        return posting(caller, body).post(PATH + "/" + id + "/" + step).then();
    }

    /** A step on the version that the caller sees. */
    public static ValidatableResponse stepOnVersion(
            Supplier<RequestSpecification> caller, String id, String step, String body) {
        String version = caller.get().get(PATH + "/" + id).header("ETag");
        return step(caller.get().header("If-Match", version), id, step, body);
    }

    public static ValidatableResponse propose(String id, String terms) {
        return stepOnVersion(() -> officer("valmistelija"), id, "proposals", terms);
    }

    public static ValidatableResponse decide(String id, String terms) {
        return stepOnVersion(() -> decider("ratkaisija"), id, "decisions", terms);
    }

    /** An application on which the producer proposed a rejection. */
    public static String aboutToBeRejected(String businessId) {
        String id = submitted(businessId);
        propose(id, REJECTED).statusCode(201);
        return id;
    }

    public static String granted(String businessId) {
        String id = submitted(businessId);
        propose(id, GRANTED).statusCode(201);
        decide(id, GRANTED).statusCode(201);
        return id;
    }

    /** Rejected after the applicant declined the referral. */
    public static String rejected(String businessId) {
        String id = aboutToBeRejected(businessId);
        step(asOrganisation(businessId), id, "referrals", "{\"refer\":false}").statusCode(201);
        decide(id, REJECTED).statusCode(201);
        return id;
    }
}

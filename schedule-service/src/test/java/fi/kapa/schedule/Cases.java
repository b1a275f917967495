package fi.kapa.schedule;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Submissions brought to where a test begins, by the steps that lead there. */
public final class Cases {
    public static final String PATH = "/v1/schedule-submissions";

    private Cases() {}

    public static RequestSpecification formBackend() {
        return as("form-backend", Map.of());
    }

    public static RequestSpecification officer() {
        return as("kapa-officer", Map.of("sub", "virkailija"));
    }

    /** A complete submission with one goal. */
    public static String body(String organisation) {
        return """
               {"businessId":"%s","language":"sv","submitter":{"name":"Aino Esimerkki","email":"aino@helsinki.example","phone":"+358 9 1234567"},
                "goals":[{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05","readyFrom":"2017-03","contractEndsOn":"2017-04-30","currentSolution":"Vetuma"}]}
               """.formatted(organisation);
    }

    public static ValidatableResponse post(RequestSpecification caller, String body) {
        return posting(caller, body).post(PATH).then();
    }

    /** By the form backend. */
    public static ValidatableResponse submit(String organisation) {
        return post(formBackend(), body(organisation)).statusCode(201);
    }

    public static String submitted(String organisation) {
        return submit(organisation).extract().path("id");
    }

    public static ValidatableResponse step(RequestSpecification caller, String id, String step, String body) {
        return posting(caller, body).post(PATH + "/" + id + "/" + step).then();
    }

    public static ValidatableResponse amend(String organisation, String id, String body) {
        return step(asOrganisation(organisation), id, "amendments", body);
    }

    public static String withdrawn(String organisation) {
        String id = submitted(organisation);
        step(asOrganisation(organisation), id, "withdrawals", "{}").statusCode(201);
        return id;
    }

    public static ValidatableResponse read(String organisation, String id) {
        return asOrganisation(organisation).get(PATH + "/" + id).then();
    }
}

package fi.kapa.funding;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Calls and applications brought to where a test begins, by the steps that lead there. */
public final class Cases {
    public static final String CALLS = "/v1/funding-calls";
    public static final String APPLICATIONS = "/v1/funding-applications";
    public static final String PREPARER = "esittelija";
    public static final String DECIDER = "paattaja";

    private Cases() {}

    public static RequestSpecification ministry(String person) {
        return as("ministry-officer", Map.of("sub", person));
    }

    /** The id of a call that is open from 1.6.2016 through 31.5.2017 for everything. */
    public static String call(String budget) {
        return posting(ministry(PREPARER), """
                        {"name":{"fi":"Haku","sv":"Ansökan"},"opensOn":"2016-06-01","closesOn":"2017-05-31",
                         "budget":{"amount":"%s","currency":"EUR"},"rules":[{"validFrom":"2016-06-01","maxShare":"0.75"}]}
                        """.formatted(budget))
                .post(CALLS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** An application for 10 000 € of bought work. */
    public static String body(String callId, String organisation, boolean submit) {
        return """
               {"callId":"%s","businessId":"%s","purpose":"PLANNING","serviceCodes":["PALVELUVAYLA"],
                "costLines":[{"type":"BOUGHT_WORK","amount":{"amount":"10000.00","currency":"EUR"},"description":"Integraatio"}],
                "otherFunding":[],"period":{"from":"2016-10-01","to":"2017-10-01"},"submit":%s}
               """.formatted(callId, organisation, submit);
    }

    /** A grant of so much with 75 % of the whole 10 000 € accepted. */
    public static String grant(String amount) {
        return """
               {"outcome":"GRANTED","granted":{"amount":"%s","currency":"EUR"},"share":"0.75",
                "acceptedLines":[{"type":"BOUGHT_WORK","amount":{"amount":"10000.00","currency":"EUR"},"description":"Integraatio"}],
                "period":{"from":"2016-10-01","to":"2017-10-01"},"reportDueOn":"2017-12-31","conditions":[],"statement":"Hanke edistää käyttöönottoa."}
               """.formatted(amount);
    }

    public static String rejection() {
        return "{\"outcome\":\"REJECTED\",\"statement\":\"Määräraha ei riitä.\"}";
    }

    public static ValidatableResponse apply(String callId, String organisation) {
        return posting(asOrganisation(organisation), body(callId, organisation, true))
                .post(APPLICATIONS)
                .then();
    }

    public static String submitted(String callId, String organisation) {
        return apply(callId, organisation).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse step(RequestSpecification caller, String id, String step, String body) {
        return posting(caller, body).post(APPLICATIONS + "/" + id + "/" + step).then();
    }

    /** A proposal or decision on the version that the person sees. */
    public static ValidatableResponse step(String person, String id, String step, String body) {
        String version = ministry(person).get(APPLICATIONS + "/" + id).header("ETag");
        return step(ministry(person).header("If-Match", version), id, step, body);
    }

    public static String prepared(String callId, String organisation) {
        String id = submitted(callId, organisation);
        step(PREPARER, id, "proposals", grant("7500.00")).statusCode(201);
        return id;
    }
}

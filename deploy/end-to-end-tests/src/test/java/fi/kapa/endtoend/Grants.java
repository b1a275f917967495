package fi.kapa.endtoend;

import static fi.kapa.endtoend.Callers.FUNDING;
import static fi.kapa.endtoend.Callers.ministry;
import static fi.kapa.endtoend.Callers.organisation;
import static fi.kapa.endtoend.Callers.post;
import static fi.kapa.endtoend.Callers.postWithVersion;
import static org.hamcrest.Matchers.is;

import fi.kapa.endtoend.Bodies.Municipality;

/** A funding call of 100 000 euros and applications that are ready to be granted 7 500 each. */
public final class Grants {
    public static final String CALLS = FUNDING + "/v1/funding-calls";
    public static final String APPLICATIONS = FUNDING + "/v1/funding-applications/";
    public static final String GRANT = """
            {"outcome":"GRANTED","granted":{"amount":"7500.00","currency":"EUR"},"share":"0.75",
             "acceptedLines":[{"type":"BOUGHT_WORK","amount":{"amount":"10000.00","currency":"EUR"},"description":"Liittyminen"}],
             "period":{"from":"2016-10-01","to":"2017-10-01"},"reportDueOn":"2017-12-31","conditions":[],"statement":"Myönnetään."}
            """;

    private Grants() {}

    public static String call() {
        return post(ministry("valmistelija"), CALLS, """
                        {"name":{"fi":"Käyttöönoton rahoitus","sv":"Finansiering för ibruktagande"},"opensOn":"2016-06-01","closesOn":"2017-05-31",
                         "budget":{"amount":"100000.00","currency":"EUR"},"rules":[{"validFrom":"2016-06-01","maxShare":"0.75"}]}
                        """)
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String prepared(String call, Municipality applicant) {
        String id = post(organisation(applicant.businessId()), FUNDING + "/v1/funding-applications", """
                        {"callId":"%s","businessId":"%s","purpose":"IMPLEMENTATION","serviceCodes":["PALVELUVAYLA"],
                         "costLines":[{"type":"BOUGHT_WORK","amount":{"amount":"10000.00","currency":"EUR"},"description":"Liittyminen"}],
                         "otherFunding":[],"period":{"from":"2016-10-01","to":"2017-10-01"},"submit":true}
                        """.formatted(
                                call, applicant.businessId()))
                .statusCode(201)
                .body("instrument", is("DISCRETIONARY_GRANT"))
                .extract()
                .path("id");
        postWithVersion(ministry("valmistelija"), APPLICATIONS + id + "/proposals", etag(id), GRANT)
                .statusCode(201)
                .body("state", is("PREPARED"));
        return id;
    }

    public static String etag(String id) {
        return ministry("lukija")
                .get(APPLICATIONS + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}

package fi.kapa.endtoend;

import static fi.kapa.endtoend.Callers.EXEMPTION;
import static fi.kapa.endtoend.Callers.OBLIGATION;
import static fi.kapa.endtoend.Callers.decider;
import static fi.kapa.endtoend.Callers.officer;
import static fi.kapa.endtoend.Callers.organisation;
import static fi.kapa.endtoend.Callers.post;
import static fi.kapa.endtoend.Callers.postWithVersion;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Exemptions: one service decides, another's verdict changes; a rejection waits for the applicant's opportunity. */
@ExtendWith(RunningSuite.class)
@Order(Integer.MAX_VALUE)
class ExemptionTest {
    private static final String PATH = EXEMPTION + "/v1/exemption-applications/";
    private static final String GRANTED = """
            {"outcome":"GRANTED","validFrom":"2016-09-01","validUntil":"2018-12-31","conditions":[],"statement":"Välttämätöntä."}
            """;
    private static final String REJECTED = """
            {"outcome":"REJECTED","conditions":[],"statement":"Ei välttämätöntä."}
            """;

    @Test
    void aGrantedExemptionChangesTheVerdictAndEndsByItsDateAlone() {
        String applicant = Bodies.municipalities("fi").get(120).businessId();
        assertEquals("DUE", status(applicant, "2016-10-01"));
        String id = apply(applicant);
        propose(id, GRANTED).body("state", is("PREPARED"));
        decide(id, GRANTED).statusCode(201).body("state", is("DECIDED"));

        await().atMost(Duration.ofSeconds(2))
                .until(() -> status(applicant, "2016-10-01").equals("EXEMPT"));
        assertEquals("EXEMPT", status(applicant, "2018-12-31"));
        assertEquals("OVERDUE", status(applicant, "2019-01-01"));
    }

    @Test
    void aRejectionIsRefusedUntilTheOpportunityIsDeclined() {
        String applicant = Bodies.municipalities("fi").get(121).businessId();
        String id = apply(applicant);
        propose(id, REJECTED).body("state", is("INTENT_TO_REJECT"));
        decide(id, REJECTED).statusCode(409).body("code", is("REFERRAL_OPPORTUNITY_OPEN"));
        post(organisation(applicant), PATH + id + "/referrals", "{\"refer\":false}")
                .statusCode(201)
                .body("state", is("PREPARED"));
        decide(id, REJECTED).statusCode(201).body("state", is("DECIDED"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aRejectionIsRefusedUntilTheOpportunityRunsOut() {
        String applicant = Bodies.municipalities("fi").get(122).businessId();
        String id = apply(applicant);
        String answerBy = propose(id, REJECTED).extract().path("answerBy");
        decide(id, REJECTED).statusCode(409).body("code", is("REFERRAL_OPPORTUNITY_OPEN"));
        RunningSuite.moveTo(LocalDate.parse(answerBy).plusDays(1));
        await().untilAsserted(() -> decide(id, REJECTED).statusCode(201).body("state", is("DECIDED")));
    }

    private static String apply(String applicant) {
        return post(organisation(applicant), EXEMPTION + "/v1/exemption-applications", """
                        {"businessId":"%s","serviceCode":"VIESTINVALITYS","grounds":[{"type":"INFORMATION_SECURITY","necessity":"Asiakastiedot eivät saa poistua verkosta."}],
                         "scope":{"kind":"WHOLE","description":"Koko toiminta"},"alternativeService":"Oma viestipalvelu","requestedUntil":"2018-12-31","submit":true}
                        """.formatted(applicant))
                .statusCode(201)
                .body("state", is("SUBMITTED"))
                .body("addressee", is("VRK"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse propose(String id, String proposal) {
        return postWithVersion(officer("valmistelija"), PATH + id + "/proposals", etag(id), proposal)
                .statusCode(201);
    }

    private static ValidatableResponse decide(String id, String decision) {
        return postWithVersion(decider("ratkaisija"), PATH + id + "/decisions", etag(id), decision);
    }

    private static String etag(String id) {
        return officer("valmistelija")
                .get(PATH + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static String status(String organisation, String asOf) {
        return officer("lukija")
                .queryParam("serviceCode", "VIESTINVALITYS")
                .queryParam("asOf", asOf)
                .get(OBLIGATION + "/v1/organisations/" + organisation + "/obligations")
                .then()
                .statusCode(200)
                .extract()
                .path("verdicts[0].status");
    }
}

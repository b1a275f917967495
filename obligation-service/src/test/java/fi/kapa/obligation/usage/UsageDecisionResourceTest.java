package fi.kapa.obligation.usage;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.obligation.OnRecord.example;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.OnRecord.officerOf;
import static fi.kapa.obligation.OnRecord.organisation;
import static fi.kapa.obligation.OnRecord.verdict;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import fi.kapa.obligation.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class UsageDecisionResourceTest {
    private static final String PATH = "/v1/usage-decisions";

    @Inject
    Clock clock;

    @BeforeEach
    void onADayOfTheTransition() {
        OnRecord.today("2017-09-01", clock);
    }

    @Test
    void aPermissionEntitlesFromItsDay() {
        String body = organisation("OTHER_PUBLIC_TASK");
        verdict(body, "VIESTINVALITYS", "2017-09-01").body("verdict", is("BY_PERMISSION"));
        String location = record(officer(), example("recordUsageDecision").replace("0926151-4", body))
                .statusCode(201)
                .header("Location", startsWith(PATH + "/"))
                .header("ETag", "\"1\"")
                .body("organisation", is(body))
                .body("producer", is("VRK"))
                .body("recordedAt", startsWith("2017-09-01T"))
                .extract()
                .header("Location");
        verdict(body, "VIESTINVALITYS", "2017-02-28").body("verdict", is("BY_PERMISSION"));
        verdict(body, "VIESTINVALITYS", "2017-03-01")
                .body("verdict", is("ENTITLED"))
                .body("status", is("VOLUNTARY"));
        verdict(body, "TUNNISTAMINEN", "2017-03-01").body("verdict", is("BY_PERMISSION"));

        String id = location.substring(location.lastIndexOf('/') + 1);
        asOrganisation(body).get(location).then().statusCode(200).body("id", is(id));
        asOrganisation(body)
                .get(location + "/history")
                .then()
                .body("items.step", contains("RECORD"))
                .body("items.state.kind", contains("PERMISSION"));
        JsonNode event = Published.of(id, 1).getFirst();
        assertEquals(List.of("UseDecided"), Published.names(List.of(event)));
        assertEquals(body, event.path("partitionkey").asText());
        assertFalse(event.toString().contains("julkista tehtävää"), "the reasons stay here");
    }

    @Test
    void aDecisionOnTheKindOfBodyJudgesItAsThatBody() {
        String body = organisation("OTHER");
        verdict(body, "TUNNISTAMINEN", "2017-09-01")
                .body("verdict", is("BY_PERMISSION"))
                .body("assumptions", hasItem("category"));
        record(officer(), decision(body, "TUNNISTAMINEN", "BODY_KIND", "\"bodyKind\":\"INDEPENDENT_PUBLIC_BODY\","))
                .statusCode(201);
        verdict(body, "TUNNISTAMINEN", "2017-09-01")
                .body("verdict", is("ENTITLED"))
                .body("reasons.ruleId", hasItem("USE-DECISION"))
                .body("assumptions", empty());
    }

    @Test
    void aProhibitionEndsTheUseOfAPrivateBodyWhileItIsInForce() {
        String company = organisation("PRIVATE_BODY");
        record(officer(), decision(company, "PALVELUVAYLA", "PROHIBITION", "\"validUntil\":\"2017-10-31\","))
                .statusCode(201);
        verdict(company, "PALVELUVAYLA", "2017-08-31").body("verdict", is("ENTITLED"));
        verdict(company, "PALVELUVAYLA", "2017-09-01")
                .body("verdict", is("NOT_COVERED"))
                .body("reasons.legalBasis.flatten()", hasItem("571/2016 § 8.4"));
        verdict(company, "PALVELUVAYLA", "2017-10-31").body("verdict", is("NOT_COVERED"));
        verdict(company, "PALVELUVAYLA", "2017-11-01").body("verdict", is("ENTITLED"));
    }

    @Test
    void onlyAnOfficerOfTheServicesOwnProducerDecides() {
        String body = organisation("OTHER_PUBLIC_TASK");
        String payments = decision(body, "VERKKOMAKSAMINEN", "PERMISSION", "");
        record(asOrganisation(body), payments).statusCode(403);
        record(as("ministry-officer", Map.of()), payments).statusCode(403);
        record(officer(), payments).statusCode(403);
        record(officerOf("VALTIOKONTTORI"), payments).statusCode(201).body("producer", is("VALTIOKONTTORI"));
        record(officerOf("VALTIOKONTTORI"), decision(body, "TUNNISTAMINEN", "PERMISSION", ""))
                .statusCode(403);
    }

    @Test
    void aProhibitionIsThePopulationRegisterCentresWhoeverProducesTheService() {
        String company = organisation("PRIVATE_BODY");
        String openData = decision(company, "AVOINDATA", "PROHIBITION", "");
        record(officerOf("VALTORI"), openData).statusCode(403);
        record(officer(), openData).statusCode(201).body("producer", is("VRK"));
    }

    @Test
    void aKindOfBodyIsToldWithThatKindOfDecisionAlone() {
        String body = organisation("OTHER_PUBLIC_TASK");
        record(officer(), decision(body, "TUNNISTAMINEN", "BODY_KIND", ""))
                .statusCode(400)
                .body("errors.pointer", contains("/bodyKind"))
                .body("errors.code", contains("NOT_ONE_OF"))
                .body("errors.legalBasis", contains("571/2016 § 5.3"));
        record(officer(), decision(body, "TUNNISTAMINEN", "BODY_KIND", "\"bodyKind\":\"STATE_AGENCY\","))
                .statusCode(400)
                .body("errors.code", contains("NOT_ONE_OF"));
        record(officer(), decision(body, "TUNNISTAMINEN", "PERMISSION", "\"bodyKind\":\"OTHER_PUBLIC_TASK\","))
                .statusCode(400)
                .body("errors.code", contains("NOT_WITH_THIS_KIND"));
    }

    @Test
    void allDefectsOfADecisionAreNamedAtOnce() {
        record(officer(), """
                        {"organisation":"%s","serviceCode":"FAKSIPALVELU","kind":"PERMISSION","validFrom":"2017-03-01","validUntil":"2017-02-28","colour":"blue"}
                        """.formatted(OnRecord.newBusinessId()))
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/organisation UNKNOWN_ORGANISATION",
                                "/serviceCode UNKNOWN_SERVICE",
                                "/validUntil ENDS_BEFORE_BEGINNING",
                                "/reasons REQUIRED",
                                "/colour UNKNOWN_PROPERTY"));
    }

    @Test
    void anOrganisationReadsItsOwnDecisions() {
        String own = organisation("OTHER_PUBLIC_TASK");
        String other = organisation("OTHER_PUBLIC_TASK");
        String ownDecision = record(officer(), decision(own, "TUNNISTAMINEN", "PERMISSION", ""))
                .extract()
                .path("id");
        String othersDecision = record(officer(), decision(other, "TUNNISTAMINEN", "PERMISSION", ""))
                .extract()
                .path("id");
        asOrganisation(own).get(PATH).then().statusCode(200).body("items.id", contains(ownDecision));
        asOrganisation(own).get(PATH + "/" + othersDecision).then().statusCode(404);
        asOrganisation(own).get(PATH + "/" + othersDecision + "/history").then().statusCode(404);
        as("form-backend", Map.of()).get(PATH).then().statusCode(403);
        listed("organisation", other).body("items.id", contains(othersDecision));
        officer()
                .queryParam("organisation", own)
                .queryParam("serviceCode", "VIESTINVALITYS")
                .get(PATH)
                .then()
                .body("items", empty());
        ofOwn(own, "category", "OTHER_PUBLIC_TASK").body("items.id", contains(ownDecision));
        ofOwn(own, "category", "MUNICIPAL_AUTHORITY").body("items", empty());
        ofOwn(own, "name", "ei kenenkään nimi").body("items", empty());
    }

    private static ValidatableResponse ofOwn(String organisation, String parameter, String value) {
        return officer()
                .queryParam("organisation", organisation)
                .queryParam(parameter, value)
                .get(PATH)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse listed(String parameter, String value) {
        return officer().queryParam(parameter, value).get(PATH).then().statusCode(200);
    }

    private static ValidatableResponse record(RequestSpecification request, String body) {
        return posting(request, body).post(PATH).then();
    }

    private static String decision(String organisation, String service, String kind, String more) {
        return """
               {"organisation":"%s","serviceCode":"%s","kind":"%s",%s"validFrom":"2017-09-01","reasons":"Perustelut."}
               """.formatted(organisation, service, kind, more);
    }
}

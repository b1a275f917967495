package fi.kapa.exemption.application;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static fi.kapa.exemption.Cases.PATH;
import static fi.kapa.exemption.Cases.step;
import static fi.kapa.exemption.KnownFacts.ESPOO;
import static fi.kapa.exemption.KnownFacts.HELSINKI;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Events;
import fi.kapa.chassis.test.Platform;
import fi.kapa.exemption.Cases;
import fi.kapa.exemption.Example;
import fi.kapa.exemption.KnownFacts;
import fi.kapa.exemption.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Platform.class)
class ExemptionDraftResourceTest {
    @Inject
    Clock clock;

    @BeforeEach
    void onAnOrdinaryDay() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void aUnitAloneNamesNoOrganisation() {
        posting(asOrganisation(HELSINKI), "{\"unit\":\"varhaiskasvatus\"}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/businessId"))
                .body("errors.code", contains("REQUIRED"));
    }

    @Test
    void aDraftMayHaveGapsAndIsItsOwnersAlone() {
        String id = posting(asOrganisation(ESPOO), "{\"alternativeService\":\"Oma\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .body("state", is("DRAFT"))
                .body("businessId", is(ESPOO))
                .body("addressee", nullValue())
                .body("possibleSteps", contains("submissions", "withdrawals"))
                .extract()
                .path("id");
        String path = PATH + "/" + id;
        asOrganisation(HELSINKI).get(path).then().statusCode(404);
        Cases.officer("valmistelija").get(path).then().statusCode(404);
        Cases.ministry("vm").get(path).then().statusCode(404);
        as("system", Map.of()).get(path).then().statusCode(404);
        as("form-backend", Map.of()).get(path).then().statusCode(404);
        Cases.officer("valmistelija").get(PATH).then().body("items.id", not(hasItem(id)));
        asOrganisation(ESPOO).get(PATH).then().body("items.id", hasItem(id));
        assertEquals(List.of(), Events.of("kapa.exemption.v1", id));
    }

    @Test
    void aDraftIsWrittenAnewAndCompleteOnlyAtSubmission() {
        String id = posting(asOrganisation(HELSINKI), "{}")
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step(asOrganisation(HELSINKI), id, "submissions", "{}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/serviceCode", "/grounds", "/scope", "/alternativeService"));
        String whole = Example.request("editExemptionDraft");
        edit(id, null, whole).statusCode(428);
        edit(id, "\"7\"", whole).statusCode(412);
        edit(id, "\"1\"", whole.replace("VIESTINVALITYS", "FAX"))
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_SERVICE"));
        edit(id, "\"1\"", whole.replace(HELSINKI, ESPOO)).statusCode(404);
        edit(id, "\"1\"", whole)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", is("DRAFT"))
                .body("addressee", is("VRK"));
        step(asOrganisation(HELSINKI), id, "submissions", "{}").statusCode(201).body("state", is("SUBMITTED"));
        edit(id, "\"3\"", whole).statusCode(409).body("code", is("ILLEGAL_TRANSITION"));
        step(asOrganisation(HELSINKI), id, "submissions", "{}").statusCode(409);
        assertEquals(List.of("ExemptionRequested"), Published.names(Published.of(id, 1)));
    }

    private static ValidatableResponse edit(String id, @Nullable String version, String draft) {
        var request = asOrganisation(HELSINKI).contentType("application/json").body(draft);
        return (version == null ? request : request.header("If-Match", version))
                .put(PATH + "/" + id)
                .then();
    }
}

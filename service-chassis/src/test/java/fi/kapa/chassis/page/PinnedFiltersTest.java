package fi.kapa.chassis.page;

import static fi.kapa.chassis.sample.Api.HELSINKI;
import static fi.kapa.chassis.sample.Api.NOTES;
import static fi.kapa.chassis.sample.Api.title;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static fi.kapa.chassis.test.Tokens.posting;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import fi.kapa.chassis.sample.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Sample.class)
class PinnedFiltersTest {
    private static final String UNIT = "kiinnitetty";
    private static final String OTHER_UNIT = "toinen";

    @Test
    void aCursorAloneGoesOnWithTheFiltersOfItsList() {
        String next = nextOf(3);

        page(next).get(NOTES).then().statusCode(200).body("items", hasSize(2));
        page(next)
                .queryParam("organisation", HELSINKI + "~" + UNIT)
                .get(NOTES)
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        page(nextOf(2))
                .queryParam("organisation", HELSINKI + "~" + OTHER_UNIT)
                .get(NOTES)
                .then()
                .statusCode(400)
                .body("errors.code", contains("INVALID_CURSOR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc.def", "abc.", ".", ".abc", "abc.b3JnYW5pc2F0aW9u", "abc.JT0=", "abc.b3JnYW5pc2F0aW9uPSUwMA"
            })
    void aBrokenCursorIsRefusedAfterTheCaller(String cursor) {
        page(cursor).get(NOTES).then().statusCode(400).body("errors.code", contains("INVALID_CURSOR"));
        given().queryParam("cursor", cursor).get(NOTES).then().statusCode(401);
    }

    private static RequestSpecification page(String cursor) {
        return asOrganisation(HELSINKI).queryParam("cursor", cursor);
    }

    /** The cursor after the first of so many notes and one of another unit. */
    private static String nextOf(int notes) {
        int before = count();
        for (int n = 0; n < notes; n++) {
            take(UNIT);
        }
        take(OTHER_UNIT);
        return asOrganisation(HELSINKI)
                .queryParam("organisation", HELSINKI + "~" + UNIT)
                .queryParam("limit", before + 1)
                .get(NOTES)
                .then()
                .statusCode(200)
                .extract()
                .path("next");
    }

    private static void take(String unit) {
        posting(
                        asOrganisation(HELSINKI),
                        "{\"businessId\":\"%s\",\"unit\":\"%s\",\"title\":\"%s\"}".formatted(HELSINKI, unit, title()))
                .post(NOTES)
                .then()
                .statusCode(201);
    }

    private static int count() {
        return asOrganisation(HELSINKI)
                .queryParam("organisation", HELSINKI + "~" + UNIT)
                .queryParam("limit", 200)
                .get(NOTES)
                .jsonPath()
                .getList("items")
                .size();
    }
}

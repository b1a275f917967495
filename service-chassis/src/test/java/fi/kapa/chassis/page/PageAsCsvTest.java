package fi.kapa.chassis.page;

import static fi.kapa.chassis.sample.Api.HELSINKI;
import static fi.kapa.chassis.sample.Api.NOTES;
import static fi.kapa.chassis.sample.Api.post;
import static fi.kapa.chassis.sample.Api.token;
import static fi.kapa.chassis.test.Tokens.asOrganisation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.sample.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Sample.class)
class PageAsCsvTest {
    private static final int MORE_THAN_TWO_PARTS = 460;

    @Test
    void aListIsGivenAsAWhole() {
        notes("whole", "n", MORE_THAN_TWO_PARTS);
        List<String> rows = csv(of("whole"));
        assertEquals("id,organisation,title,text", rows.getFirst());
        assertEquals(1 + MORE_THAN_TWO_PARTS, rows.size());
        assertEquals(rows.size(), rows.stream().distinct().count());
        assertTrue(rows.getLast().endsWith("," + HELSINKI + "~whole,n459,what is noted"), rows.getLast());
    }

    @Test
    void withALimitItIsOnePage() {
        notes("page", "n", 3);
        assertEquals(3, csv(of("page").queryParam("limit", 2)).size());
    }

    @Test
    void whatWouldBeAFormulaIsText() {
        notes("formula", "=1+", 1);
        assertTrue(csv(of("formula")).getLast().contains(",'=1+0,"));
    }

    @Test
    void jsonIsGivenUnlessCsvIsPreferred() {
        asOrganisation(HELSINKI)
                .accept("text/csv;q=0.5, application/json")
                .get(NOTES)
                .then()
                .contentType("application/json");
        asOrganisation(HELSINKI).get(NOTES).then().statusCode(200).contentType("application/json");
        assertTrue(
                asOrganisation(HELSINKI).get(NOTES).headers().getValues("Vary").contains("Accept"));
        asOrganisation(HELSINKI).accept("image/png").get(NOTES).then().statusCode(406);
    }

    private static RequestSpecification of(String unit) {
        return asOrganisation(HELSINKI).queryParam("organisation", HELSINKI + "~" + unit);
    }

    private static void notes(String unit, String title, int number) {
        String token = token(HELSINKI);
        IntStream.range(0, number)
                .mapToObj(n -> "{\"businessId\":\"%s\",\"unit\":\"%s\",\"title\":\"%s%d\",\"text\":\"what is noted\"}"
                        .formatted(HELSINKI, unit, title, n))
                .forEach(note -> assertEquals(
                        201,
                        post(NOTES, token, UUID.randomUUID().toString(), note).statusCode()));
    }

    private static List<String> csv(RequestSpecification request) {
        String text = request.accept("text/csv")
                .get(NOTES)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=utf-8")
                .extract()
                .asString();
        assertTrue(text.endsWith("\r\n"));
        return List.of(text.split("\r\n"));
    }
}

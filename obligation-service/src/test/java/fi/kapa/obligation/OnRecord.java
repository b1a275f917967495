package fi.kapa.obligation;

import static fi.kapa.chassis.test.Tokens.as;
import static fi.kapa.chassis.test.Tokens.posting;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;

import fi.kapa.chassis.change.Reactions;
import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.obligation.catalogue.Catalogue;
import fi.kapa.obligation.catalogue.SeedCatalogue;
import fi.kapa.obligation.catalogue.ServiceCode;
import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** What the tests stand on: the seeded catalogue, organisations of their own, and the verdicts on them. */
public final class OnRecord {
    private static final LocalDate ACT_IN_FORCE = LocalDate.of(2016, 7, 15);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger ISSUED = new AtomicInteger(9_600_000);

    private OnRecord() {}

    /** Sets the business date; the catalogue has been on record since the act entered into force. */
    public static void today(String day, Clock clock) {
        if (!Arc.container().instance(Catalogue.class).get().has(ServiceCode.PALVELUVAYLA)) {
            BusinessDate.set(ACT_IN_FORCE, clock);
            SeedCatalogue catalogue =
                    Arc.container().instance(SeedCatalogue.class).get();
            Arc.container().instance(Reactions.class).get().ofOwnAccord(catalogue::seed);
        }
        BusinessDate.set(LocalDate.parse(day), clock);
    }

    /** A valid business id that no other test has. */
    public static String newBusinessId() {
        while (true) {
            String digits = String.valueOf(ISSUED.incrementAndGet());
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (digits.charAt(i) - '0');
            }
            if (sum % 11 != 1) {
                return digits + "-" + (sum % 11 == 0 ? 0 : 11 - sum % 11);
            }
        }
    }

    /** The codes of today's catalogue in their order. */
    public static List<String> services() {
        return given().get("/v1/support-services").jsonPath().<String>getList("items.code").stream()
                .sorted()
                .toList();
    }

    /** Registers an organisation of the category; answers its key. */
    public static String organisation(String category) {
        String businessId = newBusinessId();
        registered(businessId, category);
        return businessId;
    }

    /** Registers the organisation. */
    public static void registered(String businessId, String category) {
        registered("\"businessId\":\"%s\"".formatted(businessId), "Testivirasto", category);
    }

    /** Registers an agency of the state of that name; answers its key. */
    public static String agencyNamed(String name) {
        String businessId = newBusinessId();
        registered("\"businessId\":\"%s\"".formatted(businessId), name, "STATE_AGENCY");
        return businessId;
    }

    /** Registers a unit of a business id, as an agency of the state; answers its key. */
    public static String unit(String businessId, String unit) {
        registered("\"businessId\":\"%s\",\"unit\":\"%s\"".formatted(businessId, unit), "Testivirasto", "STATE_AGENCY");
        return businessId + "~" + unit;
    }

    private static void registered(String key, String name, String category) {
        posting(officer(), """
                        {%s,"name":{"fi":"%s"},"category":"%s","language":"fi","email":"kirjaamo@testivirasto.example"}
                        """.formatted(key, name, category))
                .post("/v1/organisations")
                .then()
                .statusCode(201);
    }

    /** Corrects the category of an organisation that was only registered. */
    public static void corrected(String businessId, String category) {
        changed(businessId, category, true);
    }

    /** An agency of the state that was only registered is no more. */
    public static void abolished(String businessId) {
        changed(businessId, "STATE_AGENCY", false);
    }

    private static void changed(String businessId, String category, boolean active) {
        officer()
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("""
                        {"businessId":"%s","name":{"fi":"Testivirasto"},"category":"%s","language":"fi","email":"kirjaamo@testivirasto.example","active":%s}
                        """.formatted(businessId, category, active))
                .put("/v1/organisations/" + businessId)
                .then()
                .statusCode(200);
    }

    /** Puts a service that state agencies must adopt in the catalogue, as its version after this one. */
    public static void catalogued(String code, int version, String adoptBy) {
        officer()
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body("""
                        {"name":{"fi":"Kokeilupalvelu"},"description":{"fi":"Kuvaus"},"producer":"VRK","duty":"MANDATORY","availableFrom":"2016-07-15","adoptBy":"%s",
                         "appliesTo":["STATE_AGENCY"],"legalBasis":["571/2016 § 5.1"],"validFrom":"2016-07-15","reason":"Korjaus."}
                        """.formatted(adoptBy))
                .put("/v1/support-services/" + code)
                .then()
                .statusCode(200)
                .body("recordedAt", notNullValue());
    }

    public static RequestSpecification officer() {
        return as("kapa-officer", Map.of());
    }

    public static RequestSpecification officerOf(String producer) {
        return as("kapa-officer", Map.of("producer", producer));
    }

    /** The verdict on one service, as an officer sees it; paths of the body are relative to it. */
    public static ValidatableResponse verdict(String organisation, String service, String asOf) {
        return verdict(officer().queryParam("asOf", asOf), organisation, service);
    }

    /** The verdict as the records were at an instant. */
    public static ValidatableResponse verdictKnownAt(String knownAt, String organisation, String service, String asOf) {
        return verdict(officer().queryParam("asOf", asOf).queryParam("knownAt", knownAt), organisation, service);
    }

    private static ValidatableResponse verdict(RequestSpecification request, String organisation, String service) {
        return request.queryParam("serviceCode", service)
                .get("/v1/organisations/" + organisation + "/obligations")
                .then()
                .statusCode(200)
                .rootPath("verdicts[0]");
    }

    /** The request of an operation that the service's contract shows. */
    public static String example(String operation) {
        String file = "/examples/" + operation + ".request.json";
        try (InputStream stream = OnRecord.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

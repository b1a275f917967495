package fi.kapa.obligation.organisation;

import static fi.kapa.obligation.OnRecord.officer;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Calls that import organisations from a file. */
final class ImportCalls {
    static final String PATH = "/v1/organisation-imports";
    static final String HEADER = "businessId,unit,nameFi,nameSv,category,municipalityCode,language,email\r\n";

    private ImportCalls() {}

    static ValidatableResponse imported(String rows) {
        return post(request(), HEADER + rows);
    }

    static RequestSpecification request() {
        return officer().contentType("text/csv").header("Idempotency-Key", UUID.randomUUID());
    }

    static ValidatableResponse post(RequestSpecification request, String file) {
        return post(request, file.getBytes(StandardCharsets.UTF_8));
    }

    /** As these very bytes. */
    static ValidatableResponse post(RequestSpecification request, byte[] file) {
        return request.body(file).post(PATH).then();
    }

    static String row(String businessId, String name) {
        return businessId + ",," + name + ",,STATE_AGENCY,,fi,kirjaamo@virasto.example\r\n";
    }
}

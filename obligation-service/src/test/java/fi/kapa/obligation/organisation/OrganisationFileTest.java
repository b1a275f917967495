package fi.kapa.obligation.organisation;

import static fi.kapa.obligation.OnRecord.newBusinessId;
import static fi.kapa.obligation.OnRecord.officer;
import static fi.kapa.obligation.organisation.ImportCalls.HEADER;
import static fi.kapa.obligation.organisation.ImportCalls.post;
import static fi.kapa.obligation.organisation.ImportCalls.request;
import static fi.kapa.obligation.organisation.ImportCalls.row;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import fi.kapa.chassis.test.Platform;
import fi.kapa.obligation.OnRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which files are understood. */
@QuarkusTest
@WithTestResource(Platform.class)
class OrganisationFileTest {
    @Inject
    Clock clock;

    @BeforeEach
    void onADayBeforeTheGoalsAreDue() {
        OnRecord.today("2016-09-15", clock);
    }

    @Test
    void quotesByteOrderMarkLineEndsAndTheSeedsColumnAreUnderstood() {
        String first = newBusinessId();
        String second = newBusinessId();
        post(
                        request(),
                        "\uFEFFidKind,email,language,municipalityCode,category,nameSv,nameFi,unit,businessId\n"
                                + "REAL,kirjaamo@a.example,sv,091,MUNICIPAL_AUTHORITY,\"Byn \"\"A\"\", stad\",\"Kylä, \"\"A\"\"\",osa,"
                                + first + "\n\n"
                                + "REAL,kirjaamo@b.example,fi,,STATE_AGENCY,,B,," + second.replace("-", ""))
                .statusCode(201)
                .body("rows.organisation", contains(first + "~osa", second));
        officer()
                .get("/v1/organisations/" + first + "~osa")
                .then()
                .body("name.fi", is("Kylä, \"A\""))
                .body("name.sv", is("Byn \"A\", stad"))
                .body("municipalityCode", is("091"))
                .body("language", is("sv"));
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInBothModes() {
        for (String mode : List.of("ALL_OR_NOTHING", "VALID_ROWS")) {
            refused(mode, "").body("errors.code.unique()", contains("MISSING_COLUMN"));
            refused(mode, HEADER.replace("email", "e-mail").replace("nameSv", "nameFi") + row(newBusinessId(), "A"))
                    .body(
                            "errors.collect { it.pointer + ' ' + it.code }",
                            containsInAnyOrder(
                                    "/e-mail UNKNOWN_COLUMN",
                                    "/nameFi DUPLICATE_COLUMN",
                                    "/nameSv MISSING_COLUMN",
                                    "/email MISSING_COLUMN"));
            refused(mode, HEADER + row(newBusinessId(), "A") + "\"avoin,,,,,,,\r\n")
                    .body("errors.code", contains("MALFORMED_CSV"));
            refused(mode, HEADER + row(newBusinessId(), "\"A\"B")).body("errors.code", contains("MALFORMED_CSV"));
            refused(mode, (HEADER + row(newBusinessId(), "Ä")).getBytes(StandardCharsets.ISO_8859_1))
                    .body("errors.code", contains("NOT_UTF_8"));
        }
        refused("SOME", HEADER).body("errors.code", contains("NOT_ONE_OF"));
    }

    @Test
    void aFileMayHaveTwentyMebibytesAndNoMore() {
        byte[] file =
                (HEADER + row(newBusinessId(), "Suuri") + "\r\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        post(request(), file).statusCode(201).body("total", is(1));
        byte[] larger = (HEADER + "x".repeat(21_000_000)).getBytes(StandardCharsets.UTF_8);
        post(request(), larger).statusCode(413).body("code", is("BODY_TOO_LARGE"));
    }

    @Test
    void theExampleOfTheContractIsOne() throws IOException {
        try (InputStream example =
                OrganisationFileTest.class.getResourceAsStream("/examples/importOrganisations.request.csv")) {
            post(request(), example.readAllBytes()).statusCode(201).body("refused", is(0));
        }
    }

    private static ValidatableResponse refused(String mode, String file) {
        return refused(mode, file.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse refused(String mode, byte[] file) {
        return post(request().queryParam("mode", mode), file).statusCode(400).body("code", is("INVALID_INPUT"));
    }
}

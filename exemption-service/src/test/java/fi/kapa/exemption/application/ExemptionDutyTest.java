package fi.kapa.exemption.application;

import static fi.kapa.exemption.KnownFacts.ESPOO;
import static fi.kapa.exemption.KnownFacts.HELSINKI;
import static fi.kapa.exemption.KnownFacts.KELA;
import static fi.kapa.exemption.KnownFacts.PORI;
import static fi.kapa.exemption.KnownFacts.UNREGISTERED;
import static org.hamcrest.Matchers.contains;

import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.exemption.Cases;
import fi.kapa.exemption.KnownFacts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is exempted from what is no duty. */
@QuarkusTest
@WithTestResource(Platform.class)
class ExemptionDutyTest {
    @Inject
    Clock clock;

    @BeforeEach
    void onAnOrdinaryDay() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void thereIsNoExemptionWithoutDuty() {
        Cases.apply(HELSINKI, "ASIOINTIVALTUUDET", true)
                .statusCode(400)
                .body("errors.code", contains("NO_DUTY_SERVICE"))
                .body("errors.legalBasis", contains("571/2016 § 5.1"));
        Cases.apply(KELA, "VIESTINVALITYS", false)
                .statusCode(400)
                .body("errors.code", contains("NO_DUTY_ORGANISATION"))
                .body("errors.legalBasis", contains("571/2016 § 5.1"));
        Cases.apply(UNREGISTERED, "VIESTINVALITYS", true)
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_ORGANISATION"));
    }

    @Test
    void whoNeedsNoWebPaymentsHasNoDutyToUseThemButOtherDuties() {
        Cases.apply(PORI, "VERKKOMAKSAMINEN", false)
                .statusCode(400)
                .body("errors.pointer", contains("/businessId"))
                .body("errors.code", contains("NO_DUTY_ORGANISATION"));
        Cases.apply(PORI, "VIESTINVALITYS", false).statusCode(201);
        Cases.apply(ESPOO, "VERKKOMAKSAMINEN", false).statusCode(201);
    }
}

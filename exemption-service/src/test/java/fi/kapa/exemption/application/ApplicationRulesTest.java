package fi.kapa.exemption.application;

import static fi.kapa.exemption.obligation.Circumstances.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.exemption.matter.ApplicationContent;
import fi.kapa.exemption.matter.Ground;
import fi.kapa.exemption.matter.GroundType;
import fi.kapa.exemption.matter.Scope;
import fi.kapa.exemption.matter.ScopeKind;
import fi.kapa.exemption.obligation.Circumstances;
import fi.kapa.exemption.obligation.SupportService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationRulesTest {
    private static final SupportService MANDATORY =
            new SupportService("VIESTINVALITYS", "VRK", true, Set.of("STATE_AGENCY", "MUNICIPAL_AUTHORITY"));
    private static final SupportService VOLUNTARY = new SupportService("ASIOINTIVALTUUDET", "VRK", false, Set.of());

    @Test
    void anObligedOrganisationMayApply() {
        assertEquals(List.of(), ApplicationRules.service("VIESTINVALITYS", Optional.of(MANDATORY)));
        assertEquals(List.of(), ApplicationRules.party(Optional.of(MANDATORY), Optional.of("STATE_AGENCY"), UNKNOWN));
    }

    @Test
    void fromAServiceWithoutDutyNobodyIsExempted() {
        assertEquals(
                List.of("/serviceCode NO_DUTY_SERVICE 571/2016 § 5.1"),
                shown(ApplicationRules.service("ASIOINTIVALTUUDET", Optional.of(VOLUNTARY))));
        assertEquals(List.of(), ApplicationRules.party(Optional.of(VOLUNTARY), Optional.of("STATE_AGENCY"), UNKNOWN));
    }

    @Test
    void anOrganisationWithoutDutyIsNotExempted() {
        assertEquals(
                List.of("/businessId NO_DUTY_ORGANISATION 571/2016 § 5.1"),
                shown(ApplicationRules.party(Optional.of(MANDATORY), Optional.of("INDEPENDENT_PUBLIC_BODY"), UNKNOWN)));
    }

    @Test
    void aMunicipalityIsObligedInTasksLaidDownForItByLawAndAStateAgencyInAll() {
        Circumstances otherTasks = new Circumstances(false, true, true);
        assertEquals(
                List.of("/businessId NO_DUTY_ORGANISATION 571/2016 § 5.1"),
                shown(ApplicationRules.party(Optional.of(MANDATORY), Optional.of("MUNICIPAL_AUTHORITY"), otherTasks)));
        assertEquals(
                List.of(), ApplicationRules.party(Optional.of(MANDATORY), Optional.of("STATE_AGENCY"), otherTasks));
    }

    @Test
    void identificationAndPaymentBindOnlyWhoNeedsThem() {
        Circumstances noIdentification = new Circumstances(true, false, true);
        Circumstances noPayment = new Circumstances(true, true, false);
        assertEquals(1, defects("TUNNISTAMINEN", noIdentification));
        assertEquals(0, defects("TUNNISTAMINEN", noPayment));
        assertEquals(1, defects("VERKKOMAKSAMINEN", noPayment));
        assertEquals(0, defects("VERKKOMAKSAMINEN", noIdentification));
        assertEquals(0, defects("VIESTINVALITYS", new Circumstances(true, false, false)));
    }

    private static int defects(String code, Circumstances circumstances) {
        SupportService service = new SupportService(code, "VRK", true, Set.of("STATE_AGENCY"));
        return ApplicationRules.party(Optional.of(service), Optional.of("STATE_AGENCY"), circumstances)
                .size();
    }

    @Test
    void whatIsNotKnownIsNamed() {
        assertEquals(
                List.of("/serviceCode UNKNOWN_SERVICE null"), shown(ApplicationRules.service("FAX", Optional.empty())));
        assertEquals(
                List.of("/businessId UNKNOWN_ORGANISATION null"),
                shown(ApplicationRules.party(Optional.of(MANDATORY), Optional.empty(), UNKNOWN)));
    }

    @Test
    void aDraftWithoutAServiceIsNotJudgedByIt() {
        assertEquals(List.of(), ApplicationRules.service(null, Optional.empty()));
        assertEquals(List.of(), ApplicationRules.party(Optional.empty(), Optional.of("PRIVATE_BODY"), UNKNOWN));
    }

    @Test
    void everyGapIsNamed() {
        ApplicationContent content = new ApplicationContent(
                List.of(new Ground(GroundType.TECHNICAL, null), new Ground(null, "Syy.")),
                new Scope(ScopeKind.PART, null),
                null,
                null,
                null);
        assertEquals(
                List.of(
                        "/serviceCode REQUIRED null",
                        "/grounds/0/necessity REQUIRED 571/2016 § 5.1",
                        "/grounds/1/type REQUIRED null",
                        "/scope/description REQUIRED null",
                        "/alternativeService REQUIRED null"),
                shown(ApplicationRules.gaps(null, content)));
        assertEquals(
                List.of(
                        "/grounds TOO_FEW_ITEMS 571/2016 § 5.1",
                        "/scope REQUIRED null",
                        "/alternativeService REQUIRED null"),
                shown(ApplicationRules.gaps(
                        "VIESTINVALITYS", new ApplicationContent(List.of(), null, null, null, null))));
    }

    @Test
    void aGroundIsGivenOnce() {
        Ground technical = new Ground(GroundType.TECHNICAL, "Syy.");
        assertEquals(
                List.of("/grounds/1/type DUPLICATE_GROUND null"),
                shown(ApplicationRules.repeatedGrounds(
                        new ApplicationContent(List.of(technical, technical), null, null, null, null))));
    }

    private static List<String> shown(List<Defect> defects) {
        return defects.stream()
                .map(defect -> defect.pointer() + " " + defect.code() + " " + defect.legalBasis())
                .toList();
    }
}

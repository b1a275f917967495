package fi.kapa.obligation.rule;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.judgement.Judgement;
import fi.kapa.obligation.organisation.OrganisationCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who must adopt what, by when: organisations × services × contracts × exemptions × adoptions × every day on which something turns, the day
 * before and the day after. What is expected is worked out here from the tables below and shares nothing with the rules.
 */
class ObligationSpecificationTest {

    /**
     * D duty · F free to use · P by the producer's permission · C free to use from 1.7.2017 · – nothing.
     */
    private static final String POSITIONS = """
            organisation                            väylä ptv näkymät tunn muutunn valt viesti maksu avoin kartta
            STATE_ADMINISTRATIVE_AUTHORITY          D     D   D       D    F       F    D      D     F     F
            STATE_AGENCY                            D     D   D       D    F       F    D      D     F     F
            STATE_INSTITUTION                       D     D   D       D    F       F    D      D     F     F
            STATE_ENTERPRISE                        D     D   D       D    F       F    D      D     F     F
            MUNICIPAL_AUTHORITY                     D     D   D       D    F       F    D      D     F     F
            MUNICIPAL_AUTHORITY/statutory-task      D     D   D       D    F       F    D      D     F     F
            MUNICIPAL_AUTHORITY/other-task          F     F   F       F    F       F    F      F     F     F
            COURT_OR_JUDICIAL_BODY                  D     D   D       D    F       F    D      D     F     F
            INDEPENDENT_PUBLIC_BODY                 F     F   F       F    F       F    F      F     F     F
            OTHER_PUBLIC_TASK                       F     F   F       P    P       F    P      P     F     –
            OTHER                                   F     F   F       P    P       F    P      P     F     –
            PRIVATE_BODY                            F     C   F       –    –       F    –      –     P     –
            """;

    private static final List<ServiceCode> SERVICES = List.of(
            ServiceCode.PALVELUVAYLA,
            ServiceCode.PALVELUTIETOVARANTO,
            ServiceCode.PALVELUNAKYMAT,
            ServiceCode.TUNNISTAMINEN,
            ServiceCode.MUU_TUNNISTAMINEN,
            ServiceCode.ASIOINTIVALTUUDET,
            ServiceCode.VIESTINVALITYS,
            ServiceCode.VERKKOMAKSAMINEN,
            ServiceCode.AVOINDATA,
            ServiceCode.KARTTAPALVELU);

    private enum Contract {
        NONE(null),
        ENDED("2017-03-31"),
        ENDS_ON_A_LATEST_DATE("2017-07-01"),
        RUNS_ON("2018-05-31"),
        NO_KNOWN_END(null);

        private final @Nullable String endsOn;

        Contract(@Nullable String endsOn) {
            this.endsOn = endsOn;
        }
    }

    private enum Exempt {
        NO,
        WHOLE,
        PART,
        EXPIRED
    }

    private enum Use {
        NONE,
        STARTED,
        ADOPTED
    }

    private static final String ACT = "2016-07-15";
    private static final String EXPIRES = "2016-12-31";
    private static final String EXEMPT_FROM = "2017-05-01";
    private static final String EXEMPT_UNTIL = "2017-12-31";
    private static final String STARTS = "2017-06-01";
    private static final String ADOPTS = "2017-07-20";

    private static final List<String> TURNS = List.of(
            ACT,
            EXPIRES,
            "2017-03-31",
            EXEMPT_FROM,
            STARTS,
            "2017-07-01",
            ADOPTS,
            "2018-01-01",
            EXEMPT_UNTIL,
            "2018-05-31",
            "2018-06-01");

    private static final List<LocalDate> DAYS = TURNS.stream()
            .map(LocalDate::parse)
            .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
            .distinct()
            .sorted()
            .toList();

    @ParameterizedTest(name = "{0} × {1} × contract {3} × exemption {4}")
    @MethodSource("everybodyAndEverything")
    void answersAsTheCaseTableSays(
            String organisation, ServiceCode service, char position, Contract contract, Exempt exempt) {
        List<Executable> answers = new ArrayList<>();
        for (Use use : Use.values()) {
            AMatter asked = matter(organisation, service, contract, exempt, use);
            for (LocalDate day : DAYS) {
                String expected = expected(position, service, contract, exempt, use, day.toString());
                String answered =
                        inShort(ObligationRules.judge(asked.on(day.toString()).matter()));
                answers.add(() -> assertEquals(expected, answered, () -> use + " on " + day));
            }
        }
        assertAll(answers);
    }

    static Stream<Arguments> everybodyAndEverything() {
        return POSITIONS.lines().skip(1).map(line -> line.split("\\s+")).flatMap(line -> SERVICES.stream()
                .flatMap(service -> Arrays.stream(Contract.values()).flatMap(contract -> Arrays.stream(Exempt.values())
                        .map(exempt -> Arguments.of(
                                line[0], service, line[1 + SERVICES.indexOf(service)].charAt(0), contract, exempt)))));
    }

    /** The case table, line by line; ISO days compare as texts. */
    private static String expected(
            char position, ServiceCode service, Contract contract, Exempt exempt, Use use, String day) {
        String voluntary = use == Use.ADOPTED && day.compareTo(ADOPTS) >= 0 ? " ADOPTED" : " VOLUNTARY";
        if (day.compareTo(ACT) < 0) {
            return "NOT_COVERED NOT_APPLICABLE";
        }
        return switch (position) {
            case '–' -> "NOT_COVERED NOT_APPLICABLE";
            case 'C' -> day.compareTo("2017-07-01") < 0 ? "NOT_COVERED NOT_APPLICABLE" : "ENTITLED" + voluntary;
            case 'P' -> "BY_PERMISSION" + voluntary;
            case 'F' -> "ENTITLED" + voluntary;
            case 'D' -> {
                boolean inForce = day.compareTo(EXEMPT_FROM) >= 0 && day.compareTo(EXEMPT_UNTIL) <= 0;
                boolean expiring = day.compareTo(EXPIRES) <= 0;
                if (exempt == Exempt.WHOLE && inForce || exempt == Exempt.EXPIRED && expiring) {
                    yield "OBLIGED EXEMPT";
                }
                String rest = ofDuty(service, contract, use, day);
                yield exempt == Exempt.PART && inForce ? "OBLIGED PARTLY_EXEMPT, the rest " + rest : "OBLIGED " + rest;
            }
            default -> throw new IllegalArgumentException("no such letter");
        };
    }

    private static String ofDuty(ServiceCode service, Contract contract, Use use, String day) {
        if (use == Use.ADOPTED && day.compareTo(ADOPTS) >= 0) {
            return "ADOPTED";
        }
        if (service.equals(ServiceCode.PALVELUVAYLA)) {
            boolean started = use == Use.STARTED && day.compareTo(STARTS) >= 0;
            String state = started ? "IN_PROGRESS" : day.compareTo("2016-07-15") <= 0 ? "DUE" : "OVERDUE";
            return state + " start by 2016-07-15";
        }
        if (contract == Contract.NO_KNOWN_END) {
            return "DEFERRED";
        }
        boolean byNewYear = service.equals(ServiceCode.TUNNISTAMINEN) || service.equals(ServiceCode.VERKKOMAKSAMINEN);
        String latest = byNewYear ? "2018-01-01" : "2017-07-01";
        String dutyBegins =
                switch (contract) {
                    case NONE, NO_KNOWN_END -> "2016-07-15";
                    case ENDED -> "2017-04-01";
                    case ENDS_ON_A_LATEST_DATE -> "2017-07-02";
                    case RUNS_ON -> "2018-06-01";
                };
        String adoptBy = dutyBegins.compareTo(latest) > 0 ? dutyBegins : latest;
        String state = day.compareTo(dutyBegins) < 0
                ? (adoptBy.compareTo(latest) > 0 ? "DEFERRED" : "NOT_YET_DUE")
                : (day.compareTo(adoptBy) <= 0 ? "DUE" : "OVERDUE");
        return state + " adopt by " + adoptBy;
    }

    private static AMatter matter(String organisation, ServiceCode service, Contract contract, Exempt exempt, Use use) {
        String[] parts = organisation.split("/");
        AMatter matter = AMatter.of(OrganisationCategory.valueOf(parts[0]), service);
        if (parts.length > 1) {
            matter = matter.where(Circumstance.STATUTORY_TASK, parts[1].equals("statutory-task"));
        }
        matter = contract == Contract.NONE ? matter : matter.withContractEnding(contract.endsOn);
        matter = switch (exempt) {
            case NO -> matter;
            case WHOLE -> matter.exempt(Scope.WHOLE, EXEMPT_FROM, EXEMPT_UNTIL);
            case PART -> matter.exempt(Scope.PART, EXEMPT_FROM, EXEMPT_UNTIL);
            case EXPIRED -> matter.exempt(Scope.WHOLE, ACT, EXPIRES);
        };
        return switch (use) {
            case NONE -> matter;
            case STARTED -> matter.startedOn(STARTS);
            case ADOPTED -> matter.adoptedOn(ADOPTS);
        };
    }

    private static String inShort(Judgement judgement) {
        var outcome = judgement.outcome();
        var deadline = outcome.deadline();
        return outcome.verdict()
                + " "
                + outcome.status()
                + (outcome.restStatus() == null ? "" : ", the rest " + outcome.restStatus())
                + (deadline.adoptBy() == null ? "" : " adopt by " + deadline.adoptBy())
                + (deadline.startJoiningBy() == null ? "" : " start by " + deadline.startJoiningBy());
    }
}

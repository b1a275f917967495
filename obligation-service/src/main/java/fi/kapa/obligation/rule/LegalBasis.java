package fi.kapa.obligation.rule;

import fi.kapa.obligation.catalogue.SupportServiceTerms;
import fi.kapa.obligation.organisation.OrganisationCategory;
import java.util.List;
import java.util.stream.Stream;

/** What the rules rest on: sections of 571/2016, and guidance where the act is silent. */
final class LegalBasis {
    static final List<String> IN_FORCE = List.of("571/2016 § 26");
    /** Whom the act obliges and whom it entitles. */
    static final List<String> USER_ORGANISATIONS = List.of("571/2016 § 5", "571/2016 § 8");

    static final List<String> DUTY = List.of("571/2016 § 5.1");
    static final List<String> MUNICIPAL_DUTY = List.of("571/2016 § 5.1(2)");
    static final List<String> MUNICIPAL_OTHER_TASK = List.of("571/2016 § 5.1(2)", "571/2016 § 5.2");
    static final List<String> RIGHT = List.of("571/2016 § 5.2");
    static final List<String> PUBLIC_TASK = List.of("571/2016 § 5.3");
    static final List<String> PROHIBITION = List.of("571/2016 § 8.4");
    static final List<String> PRIVATE = List.of("571/2016 § 8");
    static final List<String> PRIVATE_BUS = List.of("571/2016 § 8.1");
    static final List<String> PRIVATE_CATALOGUE = List.of("571/2016 § 8.2(1)", "571/2016 § 29.2");
    static final List<String> PRIVATE_TO_PUBLIC = List.of("571/2016 § 8.2");
    static final List<String> PRIVATE_IDENTIFIERS = List.of("571/2016 § 8.2(2)");
    static final List<String> PRIVATE_DECREE = List.of("571/2016 § 8.3");
    static final List<String> EXEMPTION = List.of("571/2016 § 5.1", "571/2016 § 7");

    /** The ministry's page "Hallinnon yhteisten sähköisten tukipalvelujen käyttövelvoitteet". */
    private static final String MINISTRY_PAGE =
            "Valtiovarainministeriö: Hallinnon yhteisten sähköisten tukipalvelujen käyttövelvoitteet";

    static final List<String> MAP_SERVICE = List.of("571/2016 § 3.1(9)", MINISTRY_PAGE);
    static final List<String> BUS = List.of("571/2016 § 5.1", MINISTRY_PAGE);
    static final List<String> NEEDS_PAYMENT = List.of("571/2016 § 5.1", "Valtiokonttorin ohjeistus");
    static final List<String> NEEDS_IDENTIFICATION = List.of("571/2016 § 5.1", "Tunnistuspalvelun ohjeistus");

    private LegalBasis() {}

    /** § 5.1 with the item that names the category. */
    static List<String> dutyOf(OrganisationCategory category) {
        return switch (category) {
            case STATE_ADMINISTRATIVE_AUTHORITY, STATE_AGENCY, STATE_INSTITUTION, STATE_ENTERPRISE ->
                List.of("571/2016 § 5.1(1)");
            case MUNICIPAL_AUTHORITY -> MUNICIPAL_DUTY;
            case COURT_OR_JUDICIAL_BODY -> List.of("571/2016 § 5.1(3)");
            case INDEPENDENT_PUBLIC_BODY, OTHER_PUBLIC_TASK, PRIVATE_BODY, OTHER -> DUTY;
        };
    }

    /** The provision that sets the service's latest date; the entry's whole basis when none of § 29 is among it. */
    static List<String> latestDateOf(SupportServiceTerms terms) {
        List<String> transitional = terms.legalBasis().stream()
                .filter(basis -> basis.startsWith("571/2016 § 29"))
                .toList();
        return transitional.isEmpty() ? terms.legalBasis() : transitional;
    }

    /** § 5.1 together with the provision of the latest date. */
    static List<String> dutyAndLatestDateOf(SupportServiceTerms terms) {
        return Stream.concat(DUTY.stream(), latestDateOf(terms).stream())
                .distinct()
                .toList();
    }
}

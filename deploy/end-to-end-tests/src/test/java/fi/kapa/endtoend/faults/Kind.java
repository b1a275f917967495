package fi.kapa.endtoend.faults;

import fi.kapa.endtoend.Bodies.Municipality;
import fi.kapa.endtoend.Callers;
import fi.kapa.endtoend.Grants;
import fi.kapa.localstack.SuiteService;
import java.util.List;
import java.util.function.BiFunction;

/** What a load may create, each in another service, and how it is found again by its marker. */
enum Kind {
    SUBMISSION(
            SuiteService.SCHEDULE,
            Callers.SCHEDULE,
            "/v1/schedule-submissions",
            "schedule_submission",
            "submitter_name",
            List.of("schedule-notice", "schedule-receipt")) {
        @Override
        BiFunction<String, Municipality, String> bodies(String mailbox) {
            return (marker, submitter) -> """
                    {"businessId":"%s","language":"%s","submitter":{"name":"%s","email":"%s"},
                     "goals":[{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05"}]}
                    """.formatted(submitter.businessId(), submitter.language(), marker, mailbox);
        }
    },
    EXEMPTION_APPLICATION(
            SuiteService.EXEMPTION,
            Callers.EXEMPTION,
            "/v1/exemption-applications",
            "exemption_application",
            "content ->> 'alternativeService'",
            List.of("exemption-request-notice", "exemption-receipt")) {
        @Override
        BiFunction<String, Municipality, String> bodies(String mailbox) {
            return (marker, applicant) -> """
                    {"businessId":"%s","serviceCode":"VIESTINVALITYS",
                     "grounds":[{"type":"INFORMATION_SECURITY","necessity":"Asiakastiedot eivät saa poistua verkosta."}],
                     "scope":{"kind":"WHOLE","description":"Koko toiminta"},"alternativeService":"%s","requestedUntil":"2018-12-31","submit":true}
                    """.formatted(applicant.businessId(), marker);
        }
    },
    FUNDING_APPLICATION(
            SuiteService.FUNDING,
            Callers.FUNDING,
            "/v1/funding-applications",
            "funding_application",
            "cost_lines -> 0 ->> 'description'",
            List.of("funding-application-notice", "funding-receipt")) {
        @Override
        BiFunction<String, Municipality, String> bodies(String mailbox) {
            String call = Grants.call();
            return (marker, applicant) -> """
                    {"callId":"%s","businessId":"%s","purpose":"IMPLEMENTATION","serviceCodes":["PALVELUVAYLA"],
                     "costLines":[{"type":"BOUGHT_WORK","amount":{"amount":"10000.00","currency":"EUR"},"description":"%s"}],
                     "otherFunding":[],"period":{"from":"2016-10-01","to":"2017-10-01"},"submit":true}
                    """.formatted(call, applicant.businessId(), marker);
        }
    };

    private final SuiteService service;
    private final String url;
    private final String path;
    private final String table;
    private final String marker;
    private final List<String> notices;

    Kind(SuiteService service, String url, String path, String table, String marker, List<String> notices) {
        this.service = service;
        this.url = url;
        this.path = path;
        this.table = table;
        this.marker = marker;
        this.notices = notices;
    }

    /** What keeps the service at work. */
    static Kind of(SuiteService service) {
        return switch (service) {
            case EXEMPTION -> EXEMPTION_APPLICATION;
            case FUNDING -> FUNDING_APPLICATION;
            case OBLIGATION, SCHEDULE, NOTIFICATION -> SUBMISSION;
        };
    }

    /**
     * A body for each marker and organisation.
     *
     * @param mailbox of the submitter; receipts of applications go to the organisation
     */
    abstract BiFunction<String, Municipality, String> bodies(String mailbox);

    SuiteService service() {
        return service;
    }

    String url() {
        return url;
    }

    String path() {
        return path;
    }

    String table() {
        return table;
    }

    /** The expression that tells the marker of a row. */
    String marker() {
        return marker;
    }

    /** The templates of the notices that each leads to. */
    List<String> notices() {
        return notices;
    }
}

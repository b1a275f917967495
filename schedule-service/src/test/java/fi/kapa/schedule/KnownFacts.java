package fi.kapa.schedule;

import static org.awaitility.Awaitility.await;

import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Events;
import java.time.LocalDate;

/** Facts of obligation-service that the tests stand on, put on Kafka and waited for. */
public final class KnownFacts {
    public static final String HELSINKI = "0201256-6";
    public static final String ESPOO = "0101263-6";

    private static final String SERVICE = """
            {"code":"%s","validFrom":"2016-07-15","duty":"%s","adoptBy":%s,
             "appliesTo":["STATE_AGENCY","MUNICIPAL_AUTHORITY","COURT_OR_JUDICIAL_BODY"]}
            """;

    private KnownFacts() {}

    /** The catalogue and the organisations above. */
    public static void all() {
        catalogue();
        organisation(HELSINKI, "Helsingin kaupunki", "City of Helsinki", "MUNICIPAL_AUTHORITY");
        organisation(ESPOO, "Espoon kaupunki", "MUNICIPAL_AUTHORITY");
    }

    /** The catalogue: VIESTINVALITYS (latest date 1.7.2017), TUNNISTAMINEN (1.1.2018), ASIOINTIVALTUUDET (none). */
    public static void catalogue() {
        service("VIESTINVALITYS", "MANDATORY", "\"2017-07-01\"");
        service("TUNNISTAMINEN", "MANDATORY", "\"2018-01-01\"");
        service("ASIOINTIVALTUUDET", "NONE", "null");
        await().until(() -> Database.count("known_support_service") >= 3);
    }

    public static void organisation(String businessId, String name, String category) {
        organisation(businessId, "\"fi\":\"" + name + "\"", category, true);
    }

    public static void organisation(String businessId, String name, String englishName, String category) {
        organisation(businessId, "\"fi\":\"" + name + "\",\"en\":\"" + englishName + "\"", category, true);
    }

    public static void inactiveOrganisation(String businessId, String name, String category) {
        organisation(businessId, "\"fi\":\"" + name + "\"", category, false);
    }

    private static void organisation(String businessId, String names, String category, boolean active) {
        Events.publish("obligation", "OrganisationRegistered", businessId, businessId, 1, """
                {"businessId":"%s","organisation":"%s","name":{%s},"category":"%s","language":"fi","email":"kirjaamo@virasto.example","active":%s}
                """.formatted(
                        businessId, businessId, names, category, active));
        await().until(() -> Database.count("known_organisation where organisation = ?", businessId) == 1);
    }

    /** The answers on record of an organisation: lists of dated values. */
    public static void circumstances(
            String businessId, String statutoryTask, String needsIdentification, String needsPayment) {
        Events.publish(
                "obligation", "CircumstancesChanged", businessId + "/circumstances", businessId, 1, """
                {"organisation":"%s","statutoryTask":%s,"needsIdentification":%s,"needsPayment":%s}
                """.formatted(
                                businessId, statutoryTask, needsIdentification, needsPayment));
        await().until(() -> Database.count("known_circumstances where organisation = ?", businessId) == 1);
    }

    /** A service that one category must use from the act's beginning until the eve of a day. */
    public static void dutyUntil(String code, String category, LocalDate end) {
        version(code, 1, "2016-07-15", category);
        version(code, 2, end.toString(), "NOBODY");
        await().until(() -> Database.count("known_support_service where code = ?", code) == 2);
    }

    private static void version(String code, long version, String validFrom, String category) {
        Events.publish(
                "obligation", "SupportServiceChanged", code, code, version, """
                {"code":"%s","validFrom":"%s","duty":"MANDATORY","adoptBy":null,"appliesTo":["%s"]}
                """.formatted(code, validFrom, category));
    }

    private static void service(String code, String duty, String adoptBy) {
        Events.publish("obligation", "SupportServiceChanged", code, code, 1, SERVICE.formatted(code, duty, adoptBy));
    }
}

package fi.kapa.exemption;

import static org.awaitility.Awaitility.await;

import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Events;

/** Facts of obligation-service that the tests stand on, put on Kafka and waited for. */
public final class KnownFacts {
    public static final String HELSINKI = "0201256-6";
    public static final String ESPOO = "0101263-6";
    /** A municipality that needs no web payments. */
    public static final String PORI = "0137323-9";
    /** A body without duty. */
    public static final String KELA = "0246246-0";
    /** Nobody has registered it. */
    public static final String UNREGISTERED = "9000007-0";

    private static final String OBLIGED = "[\"STATE_AGENCY\",\"MUNICIPAL_AUTHORITY\",\"COURT_OR_JUDICIAL_BODY\"]";

    private KnownFacts() {}

    /** The catalogue and the organisations above. */
    public static void all() {
        service("VIESTINVALITYS", "VRK", "MANDATORY", OBLIGED);
        service("TUNNISTAMINEN", "VRK", "MANDATORY", OBLIGED);
        service("VERKKOMAKSAMINEN", "VALTIOKONTTORI", "MANDATORY", OBLIGED);
        service("ASIOINTIVALTUUDET", "VRK", "NONE", "[]");
        organisation(HELSINKI, "Helsingin kaupunki", "MUNICIPAL_AUTHORITY");
        organisation(ESPOO, "Espoon kaupunki", "MUNICIPAL_AUTHORITY");
        organisation(PORI, "Porin kaupunki", "MUNICIPAL_AUTHORITY");
        organisation(KELA, "Kansaneläkelaitos", "INDEPENDENT_PUBLIC_BODY");
        withoutPayments(PORI);
        await().until(() -> Database.count("known_support_service") == 4
                && Database.count("known_organisation") == 4
                && Database.count("known_circumstances") == 1);
    }

    private static void organisation(String businessId, String name, String category) {
        Events.publish("obligation", "OrganisationRegistered", businessId, businessId, 1, """
                {"businessId":"%s","organisation":"%s","name":{"fi":"%s","en":"Body of %s"},"category":"%s","language":"fi","email":"kirjaamo@virasto.example","active":true}
                """.formatted(
                        businessId, businessId, name, name, category));
    }

    private static void withoutPayments(String businessId) {
        Events.publish(
                "obligation", "CircumstancesChanged", businessId + "/circumstances", businessId, 1, """
                {"organisation":"%s","statutoryTask":[],"needsIdentification":[],"needsPayment":[{"value":false,"validFrom":"2016-07-15"}]}
                """.formatted(
                                businessId));
    }

    private static void service(String code, String producer, String duty, String appliesTo) {
        Events.publish("obligation", "SupportServiceChanged", code, code, 1, """
                {"code":"%s","name":{"fi":"%s"},"producer":"%s","duty":"%s","availableFrom":"2016-07-15","appliesTo":%s,"validFrom":"2016-07-15"}
                """.formatted(
                        code, code, producer, duty, appliesTo));
    }
}

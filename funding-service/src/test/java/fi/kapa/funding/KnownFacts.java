package fi.kapa.funding;

import static org.awaitility.Awaitility.await;

import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Events;

/** Facts of obligation-service that the tests stand on, put on Kafka and waited for. */
public final class KnownFacts {
    public static final String HELSINKI = "0201256-6";
    public static final String ESPOO = "0101263-6";
    /** The one that the examples are about. */
    public static final String MUNICIPALITY = "0131297-0";

    public static final String REGISTER_CENTRE = "0245437-2";
    public static final String COMPANY = "9000007-0";
    public static final String UNREGISTERED = "9000014-2";

    private KnownFacts() {}

    /** The catalogue's codes, three municipalities, an agency and a company. */
    public static void all() {
        if (Database.count("known_organisation") == 5) {
            return;
        }
        service("PALVELUVAYLA");
        service("TUNNISTAMINEN");
        service("VIESTINVALITYS");
        organisation(HELSINKI, "Helsingin kaupunki", "MUNICIPAL_AUTHORITY");
        organisation(ESPOO, "Espoon kaupunki", "MUNICIPAL_AUTHORITY");
        organisation(MUNICIPALITY, "Esimerkkikunta", "MUNICIPAL_AUTHORITY");
        organisation(REGISTER_CENTRE, "Väestörekisterikeskus", "STATE_AGENCY");
        organisation(COMPANY, "Esimerkki Oy", "PRIVATE_BODY");
        await().until(() -> Database.count("known_organisation") == 5 && Database.count("known_support_service") == 3);
    }

    private static void organisation(String businessId, String name, String category) {
        Events.publish("obligation", "OrganisationRegistered", businessId, businessId, 1, """
                {"businessId":"%s","organisation":"%s","name":{"fi":"%s","en":"Body of %s"},"category":"%s","language":"fi","email":"kirjaamo@virasto.example","active":true}
                """.formatted(
                        businessId, businessId, name, name, category));
    }

    private static void service(String code) {
        Events.publish("obligation", "SupportServiceChanged", code, code, 1, """
                {"code":"%s","validFrom":"2016-07-15","duty":"MANDATORY","appliesTo":["MUNICIPAL_AUTHORITY"],"name":{"fi":"%s"}}
                """.formatted(code, code));
    }
}

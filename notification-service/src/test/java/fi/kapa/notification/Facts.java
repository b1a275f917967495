package fi.kapa.notification;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.test.Events;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other services' facts: their own examples, about cases of the test's own, put on Kafka; and what they answer when they are asked. */
public final class Facts {
    public static final String HELSINKI = "0201256-6";
    public static final String ESPOO = "0101263-6";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Facts() {}

    /** A case that a test is about. */
    public record Case(String service, UUID id, String reference, String organisation) {
        /** A case with a reference that no other test has. */
        public static Case of(String service, String prefix, String organisation) {
            String number = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L));
            return new Case(service, Ids.next(), prefix + "-2016-" + number, organisation);
        }

        public static Case submission(String organisation) {
            return of("schedule", "AT", organisation);
        }

        public static Case exemption(String organisation) {
            return of("exemption", "PO", organisation);
        }

        public static Case funding(String organisation) {
            return of("funding", "RA", organisation);
        }

        /** A day by which the organisation is to use the messages service; it has no number. */
        public static Case statutoryDate(String organisation) {
            return new Case("obligation", Ids.next(), organisation + "/VIESTINVALITYS", organisation);
        }

        private String path() {
            return "/v1/"
                    + switch (service) {
                        case "schedule" -> "schedule-submissions/" + id;
                        case "obligation" -> "statutory-dates/" + id;
                        default -> service + "-applications/" + id + "/notice-details";
                    };
        }

        private String idField() {
            return switch (service) {
                case "schedule" -> "submissionId";
                case "obligation" -> "statutoryDateId";
                default -> "applicationId";
            };
        }
    }

    /** Publishes the example of a fact about the case; answers the event's id. */
    public static String tell(Case about, String example, Consumer<ObjectNode> change) {
        ObjectNode data = data(about.service(), example);
        data.put(about.idField(), about.id().toString());
        data.put("reference", about.reference());
        data.put("organisation", about.organisation());
        change.accept(data);
        return Events.publish(
                        about.service(), name(example), about.id().toString(), about.organisation(), 1, data.toString())
                .toString();
    }

    public static String tell(Case about, String example) {
        return tell(about, example, data -> {});
    }

    /** Publishes that an organisation was registered or changed; answers the event's id. */
    public static UUID organisation(String businessId, String name, String email, long version) {
        return organisation(businessId, name, "fi", email, version);
    }

    /** The same of one that is written to in the language. */
    public static UUID organisation(String businessId, String name, String language, String email, long version) {
        ObjectNode data = data("obligation", "organisation-registered");
        data.put("businessId", businessId);
        data.put("organisation", businessId);
        data.putObject("name").put("fi", name);
        data.put("language", language);
        data.put("email", email);
        return Events.publish("obligation", "OrganisationRegistered", businessId, businessId, version, data.toString());
    }

    /** Lets the case's own service answer this from now on. */
    public static void answer(Case about, String file) {
        URI server = URI.create(ConfigProvider.getConfig().getValue(CaseServer.URL, String.class));
        given().baseUri(server.toString())
                .port(server.getPort())
                .contentType("application/json; charset=UTF-8")
                .body(file)
                .put(about.path())
                .then()
                .statusCode(204);
    }

    private static ObjectNode data(String service, String example) {
        Path file = Path.of("../%s-service/src/main/resources/events/%s.v1.example.json".formatted(service, example));
        try {
            JsonNode event = JSON.readTree(file.toFile());
            return (ObjectNode) (event.has("data") ? event.get("data") : event);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** {@code funding-applied} tells of {@code FundingApplied}. */
    private static String name(String example) {
        return Arrays.stream(example.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}

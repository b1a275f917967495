package fi.kapa.endtoend.attack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kapa.endtoend.Mailbox;
import fi.kapa.endtoend.Mailbox.Mail;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.SuiteService;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody writes into a form never becomes a header of a mail, a further recipient or markup in it. */
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
@ExtendWith(RunningSuite.class)
@Order(Integer.MAX_VALUE)
class MailHeadersTest {
    private static final String PATH = "/v1/schedule-submissions";
    private static final List<String> HEADERS = List.of(
            "auto-submitted",
            "content-language",
            "content-type",
            "date",
            "from",
            "message-id",
            "mime-version",
            "subject",
            "to");
    /** What the mail servers on the way add. */
    private static final Set<String> ON_THE_WAY = Set.of("received", "return-path", "delivered-to");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aino@kunta.example\r\nBcc: eve@evil.example",
                "aino@kunta.example\nBcc: eve@evil.example",
                "aino@kunta.example%0ABcc:eve@evil.example",
                "aino@kunta.example,eve@evil.example",
                "aino@kunta.example;eve@evil.example",
                "aino@kunta.example eve@evil.example",
                "Aino <aino@kunta.example>",
                "<aino@kunta.example>",
                "\"aino@kunta.example\" <eve@evil.example>",
                "\"aino\r\n\"@kunta.example",
                "aino(eve@evil.example)@kunta.example",
                "aino@kunta.example(eve)",
                "=?utf-8?q?aino=40kunta.example=0D=0ABcc=3A?= <eve@evil.example>",
                "aino@[127.0.0.1]",
                "aino@kunta.example.",
                "aino@kunta..example",
                ".aino@kunta.example",
                "aino@localhost",
                "@kunta.example",
                "aino@kunta.example\u0000",
                "aino@kunt\u202ea.example",
                "аino@kunta.example",
                "|mail@kunta.example\t",
                "aino@kunta.example'--"
            })
    void anAddressIsOneBareAddressOrRefused(String address) {
        Answer answer = submit("Aino Esimerkki", address);
        assertEquals(400, answer.status(), answer::toString);
        assertEquals("/submitter/email", answer.json().at("/errors/0/pointer").asText(), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aino\r\nBcc: eve@evil.example",
                "Aino\nSubject: other",
                "Aino\u0000",
                "Aino\u0085Bcc: eve@evil.example",
                "Aino\u2028Bcc: eve@evil.example",
                "Aino\u202eevE"
            })
    void aNameIsOneLineOrRefused(String name) {
        Answer answer = submit(name, address());
        assertEquals(400, answer.status(), answer::toString);
        assertEquals("/submitter/name", answer.json().at("/errors/0/pointer").asText(), answer::toString);
    }

    @Test
    void whateverANameSaysTheMailHasTheExpectedHeadersAndOneRecipient() {
        for (String name : List.of(
                "\"Eve\" <eve@evil.example>, Aino",
                "=?utf-8?q?Aino=0D=0ABcc:_eve@evil.example?=",
                "Aino; Bcc: eve@evil.example",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "{inject:config.secret}{#insert}{contact}",
                "Äinö %0d%0aBcc: eve@evil.example")) {
            String address = address();
            Answer answer = submit(name, address);
            assertEquals(201, answer.status(), answer::toString);
            String reference = answer.json().path("reference").asText();
            for (String mailbox : List.of(address, Mailbox.KAPA)) {
                Mail mail = await().atMost(Duration.ofSeconds(30))
                        .until(() -> Mailbox.of(mailbox, reference), found -> found.size() == 1)
                        .getFirst();
                assertEquals(HEADERS, names(mail), () -> name + " " + mail.headers());
                assertEquals("To: " + mailbox, header(mail, "To"));
                assertTrue(!mail.text().contains("<script>") && !mail.text().contains("<img"), mail::text);
            }
        }
        assertEquals(List.of(), Mailbox.messageIds("eve@evil.example"), "what the attacker gets");
    }

    /** In alphabetical order, each as often as it is there. */
    private static List<String> names(Mail mail) {
        return mail.headers().stream()
                .map(line -> BadValues.lower(line.substring(0, line.indexOf(':'))))
                .filter(name -> !ON_THE_WAY.contains(name))
                .sorted()
                .toList();
    }

    private static String header(Mail mail, String name) {
        return mail.headers().stream()
                .filter(line -> line.startsWith(name + ":"))
                .collect(Collectors.joining("\n"));
    }

    private static Answer submit(String name, String email) {
        Operation submit = Contract.of(SuiteService.SCHEDULE).operations().stream()
                .filter(one -> one.method().equals("POST") && one.path().equals(PATH))
                .findFirst()
                .orElseThrow();
        JsonNode body = Living.in(SuiteService.SCHEDULE).fitted(submit);
        ObjectNode submitter = (ObjectNode) body.path("submitter");
        submitter.put("name", name).put("email", email);
        return Request.of(SuiteService.SCHEDULE, "POST", PATH)
                .as(Cast.FORM_BACKEND.token())
                .json(body.toString())
                .send();
    }

    private static String address() {
        return "aino." + UUID.randomUUID() + "@kunta.example";
    }
}

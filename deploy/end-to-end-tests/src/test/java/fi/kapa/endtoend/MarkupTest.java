package fi.kapa.endtoend;

import static fi.kapa.endtoend.Callers.SCHEDULE;
import static fi.kapa.endtoend.Callers.formBackend;
import static fi.kapa.endtoend.Callers.officer;
import static fi.kapa.endtoend.Callers.post;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.Mailbox.Mail;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people write stays text in a mail, whatever it looks like. */
@ExtendWith(RunningSuite.class)
class MarkupTest {
    private static final String PATH = SCHEDULE + "/v1/schedule-submissions";

    @Test
    void markupInAQuestionIsShownAndNotObeyed() {
        String address = "aino." + UUID.randomUUID() + "@kunta.example";
        ValidatableResponse submission = post(formBackend(), PATH, """
                        {"businessId":"%s","language":"fi","submitter":{"name":"Aino Esimerkki","email":"%s"},
                         "goals":[{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05"}]}
                        """.formatted(
                                Bodies.municipalities("fi").get(120).businessId(), address))
                .statusCode(201);
        post(
                        officer("paavo"),
                        PATH + "/" + submission.extract().path("id") + "/clarification-requests",
                        "{\"question\":\"Onko <img src=x onerror=alert(1)> oikein?\"}")
                .statusCode(201);

        List<Mail> mails = await().atMost(Duration.ofSeconds(30))
                .until(() -> Mailbox.of(address, "pyydetään täsmentämään"), found -> !found.isEmpty());
        String text = mails.getFirst().text();
        assertTrue(text.contains("&lt;img src=x onerror=alert(1)&gt;"), text);
        assertFalse(text.substring(text.indexOf("<html")).contains("<img"), text);
    }
}

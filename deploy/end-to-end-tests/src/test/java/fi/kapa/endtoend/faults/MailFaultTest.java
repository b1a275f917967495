package fi.kapa.endtoend.faults;

import static fi.kapa.endtoend.Callers.SCHEDULE;
import static fi.kapa.endtoend.Callers.formBackend;
import static fi.kapa.endtoend.Callers.post;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.endtoend.Bodies;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.endtoend.faults.FaultyMail.Difficulty;
import fi.kapa.localstack.SuiteService;
import fi.kapa.localstack.platform.PlatformPart;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the mail server does, every notice is handed over, and shown twice only when its acknowledgement was lost. */
@ExtendWith(RunningSuite.class)
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
class MailFaultTest {
    private static final int RATE = 5;
    private static final int TIMES = 5;

    @ParameterizedTest
    @EnumSource(
            value = Difficulty.class,
            names = {"DOWN", "BUSY", "RECIPIENT_LATER", "SLOW"})
    void whatIsNotTakenIsHandedOverLater(Difficulty difficulty) {
        new Scenario("mail-" + difficulty.name().toLowerCase(Locale.ROOT).replace('_', '-'), RATE, 0)
                .suffers((stack, watch) -> meets(difficulty));
    }

    @Test
    void aLostAcknowledgementShowsTheSameMailTwice() {
        new Scenario("mail-acknowledgement", RATE, TIMES)
                .suffers((stack, watch) -> meets(Difficulty.ACKNOWLEDGEMENT_LOST));

        assertEquals(TIMES, FaultRun.mail().lost());
    }

    @Test
    void aMailServerThatIsKilledIsSurvived() {
        new Scenario("mail-killed", RATE, TIMES).suffers((stack, watch) -> {
            stack.kill(PlatformPart.MAIL);
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        });
    }

    @Test
    void aMailServerThatHangsIsSurvived() {
        // What was handed over and acknowledged too late is tried again.
        new Scenario("mail-paused", RATE, Scenario.UNRECORDED)
                .suffers((stack, watch) -> Signals.pause(stack.handle(PlatformPart.MAIL), Duration.ofSeconds(15)));
    }

    @Test
    void anUnknownMailboxIsOneHardBounceAndNotTriedAgain() {
        FaultRun.mail().makes(Difficulty.RECIPIENT_UNKNOWN, 1);
        String reference = post(formBackend(), SCHEDULE + "/v1/schedule-submissions", """
                        {"businessId":"%s","language":"fi","submitter":{"name":"Aino","email":"aino.tuntematon@kunta.example"},
                         "goals":[{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05"}]}
                        """.formatted(
                                Bodies.municipalities("fi").get(61).businessId()))
                .statusCode(201)
                .extract()
                .path("reference");

        // Longer than until a second and a third try.
        await().during(Duration.ofSeconds(8)).atMost(Duration.ofSeconds(40)).until(() -> fates(reference)
                .equals(List.of("HANDED_OVER after 1", "HARD_BOUNCED after 1")));
    }

    private static void meets(Difficulty difficulty) {
        FaultRun.mail().makes(difficulty, TIMES);
        await().atMost(Duration.ofSeconds(90)).until(() -> FaultRun.mail().isOver());
    }

    private static List<String> fates(String reference) {
        return Databases.rows(
                SuiteService.NOTIFICATION,
                "select status || ' after ' || jsonb_array_length(attempts) from notice where reference = ? order by status",
                row -> row.getString(1),
                reference);
    }
}

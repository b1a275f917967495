package fi.kapa.endtoend.faults;

import static fi.kapa.endtoend.Callers.ministry;
import static fi.kapa.endtoend.Callers.postWithVersion;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import fi.kapa.endtoend.Bodies;
import fi.kapa.endtoend.Grants;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.failpoints.Failpoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * The tests bite: a service that lacks one of its guards turns the test of that guard red. What this leaves behind is wrong, so it comes after what
 * judges all that there is.
 */
@ExtendWith(RunningSuite.class)
@Order(Integer.MAX_VALUE - 2)
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
class BitingTest {
    @ParameterizedTest
    @CsvSource({
        "INBOX_FORGETFUL, fi.kapa.endtoend.faults.PoisonTest#anEventThatComesAgainIsAppliedOnce",
        "OUTBOX_APART, fi.kapa.endtoend.faults.KilledServiceTest#whatScheduleServiceHasTakenSurvivesItsSuddenDeath",
        "BUDGET_UNGUARDED, fi.kapa.endtoend.FundingTest#fortyDecisionsAtOnceOnABudgetForThirteenGrantExactlyThirteen",
        "ORGANISATIONS_UNFILTERED, fi.kapa.endtoend.SubmissionTest#anotherOrganisationAndAForgedHeaderGetNothing",
        "MAILS_UNESCAPED, fi.kapa.endtoend.MarkupTest#markupInAQuestionIsShownAndNotObeyed",
        "AUDIENCE_UNCHECKED, fi.kapa.endtoend.AudienceTest#aTokenForSomebodyElseIsRefused"
    })
    void aServiceWithoutItsGuardTurnsTheTestOfItRed(Failpoint point, String test) {
        assertEquals(0, failed(test), () -> test + " fails by itself");
        FaultRun.on(point);
        try {
            assertEquals(1, failed(test), () -> test + " does not notice " + point);
        } finally {
            FaultRun.off(point);
        }
    }

    @Test
    void aGrantThatItsBudgetDoesNotKnowOfIsSeenWhileItIsWatched() {
        String call = Grants.call();
        String application = Grants.prepared(call, Bodies.municipalities("fi").getFirst());
        String etag = Grants.etag(application);
        List<String> violations = new ArrayList<>();
        FaultRun.on(Failpoint.BUDGET_UNGUARDED);
        try (Watch watch = Watch.over(RunningSuite.stack())) {
            postWithVersion(
                            ministry("ratkaisija"),
                            Grants.APPLICATIONS + application + "/decisions",
                            etag,
                            Grants.GRANT)
                    .statusCode(201);
            await().until(() -> {
                watch.report(violations::add);
                return !violations.isEmpty();
            });
        } finally {
            FaultRun.off(Failpoint.BUDGET_UNGUARDED);
        }
        assertEquals(List.of("What call " + call + " has committed is not what was granted of it"), violations);
    }

    private static long failed(String test) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(test))
                                .build(),
                        summary);
        assertEquals(1, summary.getSummary().getTestsStartedCount(), test);
        return summary.getSummary().getTestsFailedCount();
    }
}

package fi.kapa.notification.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryRulesTest {
    private static final int BUSY = 451;

    @ParameterizedTest
    @ValueSource(ints = {550, 551, 553})
    void aMailboxThatIsNotThereIsAHardBounceAtOnce(int code) {
        assertEquals(new RetryRules.HardBounce(), RetryRules.afterFailure(code, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {552, 554})
    void aLetterThatIsRefusedForGoodIsGivenUpAtOnce(int code) {
        assertEquals(new RetryRules.GiveUp(), RetryRules.afterFailure(code, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 421, 450, 451, 452, 530, 535})
    void whatMayPassOrBeMendedIsTriedAgain(int code) {
        assertEquals(new RetryRules.Again(Duration.ofSeconds(1)), RetryRules.afterFailure(code, 0));
    }

    @Test
    void triesGetRarerAndEndAfterAboutADay() {
        Duration sum = Duration.ZERO;
        Duration last = Duration.ZERO;
        int failures = 0;
        while (RetryRules.afterFailure(BUSY, failures) instanceof RetryRules.Again(Duration after)) {
            assertTrue(after.compareTo(last) >= 0, "try " + failures);
            last = after;
            sum = sum.plus(after);
            failures++;
        }
        assertInstanceOf(RetryRules.GiveUp.class, RetryRules.afterFailure(BUSY, failures));
        assertEquals(24, sum.plusMinutes(30).toHours());
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,2", "3,8", "5,32", "6,60", "1000,60"})
    void whatWaitsForSomethingElseIsLookedAtEveryMinuteInTheEnd(int waits, int seconds) {
        assertEquals(Duration.ofSeconds(seconds), RetryRules.wait(waits));
    }
}

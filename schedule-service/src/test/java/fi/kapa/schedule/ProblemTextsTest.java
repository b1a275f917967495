package fi.kapa.schedule;

import fi.kapa.chassis.test.TextBundles;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
    @Test
    void everyCodeHasATextInEveryLanguage() {
        TextBundles.check();
    }
}

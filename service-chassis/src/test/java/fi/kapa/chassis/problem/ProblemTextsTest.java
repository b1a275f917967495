package fi.kapa.chassis.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kapa.chassis.test.TextBundles;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
    @Test
    void everyCodeHasATextInEveryLanguage() {
        TextBundles.check();
    }

    @Test
    void saysWhereLanguagesDisagree() {
        AssertionError faults = assertThrows(AssertionError.class, () -> TextBundles.agree("texts/disagreeing"));

        assertEquals("""
                texts/disagreeing_en: defect.FULL has a single apostrophe, which hides itself and what follows; write two
                texts/disagreeing_sv: defect.ONLY_HERE is missing
                texts/disagreeing_en: defect.ONLY_HERE is missing
                texts/disagreeing: defect.OTHER_ARGUMENTS has other arguments in another language""", faults.getMessage());
    }
}

package fi.kapa.obligation.verdict;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.catalogue.SupportServiceTerms;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.rule.RuleParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final LocalDate DAY = LocalDate.of(2017, 9, 1);
    private static final Instant NOON = Instant.parse("2017-09-01T09:00:00Z");

    private final Map<ServiceCode, Timeline<SupportServiceTerms>> entries = new HashMap<>();
    private final Timeline<RuleParameters> readings = Timeline.always(RuleParameters.AS_PASSED);
    private final Question earlier = new Question(DAY, NOON, entries, readings);

    @Test
    void theSameQuestionLaterHasTheAnswerOfTheEarlierOne() {
        assertTrue(new Question(DAY, NOON.plusMillis(1), entries, readings).hasTheAnswerOf(earlier));
        assertTrue(earlier.hasTheAnswerOf(earlier));
    }

    @Test
    void whatWasFoundLaterIsNoAnswerWhenTheBusinessDateIsMovedBack() {
        assertFalse(new Question(DAY, NOON.minusMillis(1), entries, readings).hasTheAnswerOf(earlier));
    }

    @Test
    void anotherDayCatalogueOrReadingHasAnAnswerOfItsOwn() {
        assertFalse(earlier.on(DAY.plusDays(1)).hasTheAnswerOf(earlier));
        assertFalse(new Question(DAY, NOON, new HashMap<>(), readings).hasTheAnswerOf(earlier));
        assertFalse(
                new Question(DAY, NOON, entries, Timeline.always(RuleParameters.AS_PASSED)).hasTheAnswerOf(earlier));
    }
}

package fi.kapa.obligation.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.caller.Role;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.catalogue.SupportServiceTerms;
import fi.kapa.obligation.fact.Facts;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.record.Kind;
import fi.kapa.obligation.record.RecordedFacts.Known;
import fi.kapa.obligation.rule.RuleParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownVerdictsTest {
    private static final LocalDate DAY = LocalDate.of(2017, 9, 1);
    private static final Instant NOON = Instant.parse("2017-09-01T09:00:00Z");

    private final Map<ServiceCode, Timeline<SupportServiceTerms>> catalogue = new HashMap<>();
    private final Timeline<RuleParameters> readings = Timeline.always(RuleParameters.AS_PASSED);
    private final Question question = at(NOON);
    private final KnownVerdicts judged =
            KnownVerdicts.on(question, rows("A"), KnownVerdictsTest::none, new OwnCases(List.of(), List.of()));

    @Test
    void theyAreGivenUnreadForLessThanASecond() {
        assertTrue(judged.stillAnswer(question));
        assertTrue(judged.stillAnswer(at(NOON.plusMillis(999))));
        assertFalse(judged.stillAnswer(at(NOON.plusSeconds(1))));
    }

    @Test
    void onAnotherDayOrBeforeTheyWereJudgedTheyAreNotGiven() {
        assertFalse(judged.stillAnswer(question.on(DAY.plusDays(1))));
        assertFalse(judged.stillAnswer(at(NOON.minusMillis(1))));
    }

    @Test
    void theyAreKnownLaterWhileTheRowsAreTheSame() {
        Question later = at(NOON.plusSeconds(5));
        KnownVerdicts known = judged.asKnown(later, rows("A")).orElseThrow();
        assertEquals(later.knownAt(), known.seenBy(Role.OFFICER).knownAt());
        assertEquals(NOON, judged.seenBy(Role.OFFICER).knownAt());
        assertTrue(known.stillAnswer(at(NOON.plusMillis(5999))));
    }

    @Test
    void otherRowsAnotherDayOrCatalogueAreJudgedAnew() {
        Question later = at(NOON.plusSeconds(5));
        assertEquals(Optional.empty(), judged.asKnown(later, rows("B")));
        assertEquals(Optional.empty(), judged.asKnown(later.on(DAY.plusDays(1)), rows("A")));
        assertEquals(
                Optional.empty(),
                judged.asKnown(new Question(DAY, later.knownAt(), new HashMap<>(), readings), rows("A")));
    }

    private Question at(Instant knownAt) {
        return new Question(DAY, knownAt, catalogue, readings);
    }

    private static List<Known> rows(String state) {
        return List.of(new Known(Kind.ORGANISATION, state));
    }

    /** The catalogue is empty. */
    private static Facts none(ServiceCode service) {
        throw new AssertionError(service);
    }
}

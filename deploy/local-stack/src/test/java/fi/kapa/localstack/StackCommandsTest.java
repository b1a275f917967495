package fi.kapa.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code ./suite run} is asked for. */
class StackCommandsTest {
    @ParameterizedTest
    @EnumSource
    void noCallerIsHeldToARateUnlessItIsAskedFor(SuiteService service) {
        assertEquals(Map.of(), options().settings().getOrDefault(service, Map.of()));
        assertEquals(
                Map.of("KAPA_RATE_LIMIT_ENABLED", "true"),
                options("--rate-limits").settings().get(service));
    }

    @ParameterizedTest
    @EnumSource
    void theDateAndAFreshStartDoNotHoldAnybodyToARate(SuiteService service) {
        var options = options("--fresh", "--date", "2016-09-15");
        assertEquals(Optional.of(LocalDate.of(2016, 9, 15)), options.date());
        assertEquals(Map.of(), options.settings().getOrDefault(service, Map.of()));
    }

    private static LocalStackOptions options(String... words) {
        return StackCommands.options(
                Arguments.parse(List.of(words), Set.of("--date"), Set.of("--fresh", "--rate-limits")));
    }
}

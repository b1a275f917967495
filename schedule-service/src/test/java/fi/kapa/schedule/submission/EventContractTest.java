package fi.kapa.schedule.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.schedule.Published;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventExamplesTest {
    @ParameterizedTest
    @EnumSource(SubmissionFact.Name.class)
    void theExampleOfAnEventFollowsItsSchema(SubmissionFact.Name event) {
        JsonNode example = Published.example(event.name());
        assertEquals(List.of(event.name()), Published.names(List.of(example)));
        Published.assertFollowsItsSchema(example);
    }
}

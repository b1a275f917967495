package fi.kapa.schedule.obligation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.test.Database;
import fi.kapa.chassis.test.Events;
import fi.kapa.chassis.test.Platform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The copy of the circumstances follows what is on record, in whatever order its facts come. */
@QuarkusTest
@WithTestResource(Platform.class)
class KnownCircumstancesTest {
    private static final String ORGANISATION = "9000055-6";

    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        UUID newest = recorded(3, false);
        await().until(() -> Database.count("inbox where event_id = ?", newest) == 1);
        UUID late = recorded(2, true);
        await().until(() -> Database.count("inbox where event_id = ?", late) == 1);

        assertEquals(
                List.of("{[2016-07-15,)} 3"),
                Database.column(
                        "select no_payment || ' ' || version from known_circumstances where organisation = ?",
                        ORGANISATION));
    }

    private static UUID recorded(long version, boolean needsPayment) {
        return Events.publish(
                "obligation",
                "CircumstancesChanged",
                ORGANISATION + "/circumstances",
                ORGANISATION,
                version,
                """
                {"organisation":"%s","statutoryTask":[],"needsIdentification":[],"needsPayment":[{"value":%s,"validFrom":"2016-07-15"}]}
                """.formatted(ORGANISATION, needsPayment));
    }
}

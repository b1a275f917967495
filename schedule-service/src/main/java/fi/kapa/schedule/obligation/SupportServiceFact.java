package fi.kapa.schedule.obligation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of SupportServiceChanged: one dated version of a catalogue entry. */
record SupportServiceFact(
        String code,
        LocalDate validFrom,
        String duty,
        @Nullable LocalDate adoptBy,
        List<String> appliesTo) {}

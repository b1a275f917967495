package fi.kapa.exemption.obligation;

import java.time.LocalDate;
import java.util.List;

/** What this service reads of SupportServiceChanged: one dated version of a catalogue entry. */
record SupportServiceFact(String code, LocalDate validFrom, String producer, String duty, List<String> appliesTo) {}

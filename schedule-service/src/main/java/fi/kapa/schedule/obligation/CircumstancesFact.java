package fi.kapa.schedule.obligation;

import fi.kapa.chassis.standard.OrganisationKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/** What this service reads of CircumstancesChanged: all answers on record of those circumstances on which a duty depends. */
record CircumstancesFact(
        OrganisationKey organisation,
        List<DatedAnswer> statutoryTask,
        List<DatedAnswer> needsIdentification,
        List<DatedAnswer> needsPayment) {

    /** An answer that holds from a day until the next. */
    record DatedAnswer(boolean value, LocalDate validFrom) {}

    /** The days of the answer no, as the database writes ranges of days. */
    static String daysOfNo(List<DatedAnswer> answers) {
        List<DatedAnswer> inOrder = answers.stream()
                .sorted(Comparator.comparing(DatedAnswer::validFrom))
                .toList();
        StringJoiner days = new StringJoiner(",", "{", "}");
        for (int i = 0; i < inOrder.size(); i++) {
            if (!inOrder.get(i).value()) {
                String until =
                        i + 1 < inOrder.size() ? inOrder.get(i + 1).validFrom().toString() : "";
                days.add("[" + inOrder.get(i).validFrom() + "," + until + ")");
            }
        }
        return days.toString();
    }
}

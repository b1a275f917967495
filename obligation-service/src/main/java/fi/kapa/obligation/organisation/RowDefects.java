package fi.kapa.obligation.organisation;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.obligation.csv.CsvRows.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the rows of a file. Beyond the first thousand defects a row tells its first only, so that a bad file gets no endless answer. */
final class RowDefects {
    private static final int MOST = 1000;

    private final List<Defect> kept = new ArrayList<>();
    private int further;

    /**
     * The defects of a row that are to be told.
     *
     * @param first the row that names the same organisation already, if there is one
     */
    List<Defect> keep(Row<OrganisationRow> row, @Nullable Integer first) {
        List<Defect> all = new ArrayList<>(row.defects());
        if (first != null) {
            all.add(Defect.at("/businessId", "DUPLICATE_ROW", first));
        }
        int room = Math.min(MOST - kept.size(), all.size());
        all.subList(0, room).forEach(defect -> kept.add(defect.under("/" + row.number())));
        further += all.size() - room;
        return List.copyOf(all.subList(0, Math.max(room, 1)));
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** By row and column, the first thousand, and how many there are beside them. */
    List<Defect> ofTheFile() {
        List<Defect> told = new ArrayList<>(kept);
        if (further > 0) {
            told.add(Defect.at("", "FURTHER_DEFECTS", further));
        }
        return told;
    }
}

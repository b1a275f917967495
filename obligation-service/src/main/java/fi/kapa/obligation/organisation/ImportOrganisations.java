package fi.kapa.obligation.organisation;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.RefusedException;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.csv.CsvRows;
import fi.kapa.obligation.csv.CsvRows.Row;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The organisations of a file are registered or changed, in the transaction under way and in parts that memory holds. */
@Singleton
class ImportOrganisations {
    /** Rows that are stored together. */
    private static final int TOGETHER = 500;

    /** More public bodies than there will ever be; a file of 20 MiB could otherwise have millions of empty rows. */
    private static final int MOST_ROWS = 50_000;

    private final Organisations organisations;
    private final RegisterOrganisation registerOrganisation;

    ImportOrganisations(Organisations organisations, RegisterOrganisation registerOrganisation) {
        this.organisations = organisations;
        this.registerOrganisation = registerOrganisation;
    }

    /** What is done with a file that has defective rows. */
    enum Mode {
        /** Nothing of it is stored. */
        ALL_OR_NOTHING,
        /** Its other rows are stored. */
        VALID_ROWS
    }

    sealed interface Outcome {
        /** With what became of each row. */
        record Imported(List<RowResult> rows) implements Outcome {}

        /** Nothing may stay stored. */
        record Refused(List<Defect> defects) implements Outcome {}
    }

    enum Result {
        REGISTERED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /** @param organisation none when it could not be read */
    record RowResult(int row, @Nullable OrganisationKey organisation, Result result, List<Defect> defects) {}

    Outcome run(InputStream file, Mode mode) {
        try (CsvRows<OrganisationRow> rows = CsvRows.of(OrganisationRow.class, OrganisationRow.IGNORED, file)) {
            return run(rows, mode);
        } catch (RefusedException unreadable) {
            return new Outcome.Refused(unreadable.refusal().defects());
        }
    }

    private Outcome run(CsvRows<OrganisationRow> rows, Mode mode) {
        List<RowResult> results = new ArrayList<>();
        RowDefects defects = new RowDefects();
        Map<OrganisationKey, Integer> seen = new HashMap<>();
        List<Row<OrganisationRow>> part = new ArrayList<>(TOGETHER);
        while (rows.hasNext()) {
            Row<OrganisationRow> row = rows.nextRow();
            if (row.number() > MOST_ROWS) {
                return new Outcome.Refused(List.of(Defect.at("", "TOO_MANY_ROWS", MOST_ROWS)));
            }
            @Nullable OrganisationKey key = row.content().key().orElse(null);
            @Nullable Integer first = key == null ? null : seen.putIfAbsent(key, row.number());
            if (row.isSound() && first == null) {
                part.add(row);
            } else {
                results.add(new RowResult(row.number(), key, Result.REFUSED, defects.keep(row, first)));
            }
            boolean stores = mode == Mode.VALID_ROWS || defects.isEmpty();
            if (part.size() == TOGETHER || !rows.hasNext()) {
                results.addAll(stores ? store(part) : List.of());
                part.clear();
            }
        }
        if (mode == Mode.ALL_OR_NOTHING && !defects.isEmpty()) {
            return new Outcome.Refused(defects.ofTheFile());
        }
        results.sort(Comparator.comparingInt(RowResult::row));
        return new Outcome.Imported(results);
    }

    private List<RowResult> store(List<Row<OrganisationRow>> part) {
        Map<OrganisationKey, Organisation> registered = organisations.named(
                part.stream().map(row -> row.content().key().orElseThrow()).toList());
        Map<OrganisationKey, OrganisationDetails> added = new LinkedHashMap<>();
        Map<Organisation, OrganisationDetails> changed = new LinkedHashMap<>();
        List<RowResult> results = new ArrayList<>();
        for (Row<OrganisationRow> row : part) {
            OrganisationKey key = row.content().key().orElseThrow();
            @Nullable Organisation former = registered.get(key);
            @Nullable OrganisationDetails before = former == null ? null : former.details();
            OrganisationDetails details = row.content().toDetails(before);
            Result result;
            if (former == null) {
                added.put(key, details);
                result = Result.REGISTERED;
            } else if (details.equals(before)) {
                result = Result.UNCHANGED;
            } else {
                changed.put(former, details);
                result = Result.CHANGED;
            }
            results.add(new RowResult(row.number(), key, result, List.of()));
        }
        registerOrganisation.registerAll(added);
        registerOrganisation.changeAll(changed);
        organisations.getEntityManager().clear();
        return results;
    }
}

package fi.kapa.obligation.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file in UTF-8, with or without a byte order mark, one after the other. Its first line names the columns, which are the components of
 * a record in any order; an empty cell is an absent value. A row is judged as the same record would be in JSON.
 */
public final class CsvRows<T extends Record> implements Closeable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final Class<T> type;
    private final CSVParser parser;
    private final Iterator<CSVRecord> lines;
    private final List<String> columns;
    private final Set<String> known;

    private CsvRows(Class<T> type, Set<String> ignored, Reader reader) throws IOException {
        this.type = type;
        this.parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get();
        this.lines = parser.iterator();
        this.known = new HashSet<>(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
        this.columns = hasNext() ? next().toList() : List.of();
        mustBeNamed(ignored);
    }

    /**
     * One row.
     *
     * @param number 1, 2, … below the line that names the columns
     * @param content absent and defective values are null
     * @param defects by column
     */
    public record Row<T extends Record>(int number, T content, List<Defect> defects) {

        public boolean isSound() {
            return defects.isEmpty();
        }
    }

    /**
     * Begins to read a file.
     *
     * @param ignored columns that may be there and mean nothing
     * @throws fi.kapa.chassis.problem.RefusedException 400 when the first line does not name the columns, or is not CSV
     */
    public static <T extends Record> CsvRows<T> of(Class<T> type, Set<String> ignored, InputStream file) {
        try {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()));
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            return new CsvRows<>(type, ignored, reader);
        } catch (IOException failed) {
            throw unreadable(failed, 1);
        }
    }

    /** Whether there is another row. */
    public boolean hasNext() {
        try {
            return lines.hasNext();
        } catch (UncheckedIOException failed) {
            throw unreadable(failed.getCause(), parser.getCurrentLineNumber());
        }
    }

    /**
     * The next row.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 400 when the file is no CSV from here on
     */
    public Row<T> nextRow() {
        CSVRecord line = next();
        int number = Math.toIntExact(line.getRecordNumber() - 1);
        if (line.size() != columns.size()) {
            T nothing = Body.of(type, JsonNodeFactory.instance.objectNode()).draft();
            return new Row<>(number, nothing, List.of(Defect.at("", "WRONG_NUMBER_OF_CELLS", columns.size())));
        }
        ObjectNode cells = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            if (known.contains(columns.get(i)) && !line.get(i).isBlank()) {
                cells.put(columns.get(i), line.get(i));
            }
        }
        Body<T> read = Body.of(type, cells);
        return new Row<>(number, read.draft(), read.defects());
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private CSVRecord next() {
        hasNext();
        return lines.next();
    }

    private void mustBeNamed(Set<String> ignored) {
        List<Defect> defects = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (String column : columns) {
            if (!known.contains(column) && !ignored.contains(column)) {
                defects.add(Defect.at("/" + column, "UNKNOWN_COLUMN"));
            } else if (!named.add(column)) {
                defects.add(Defect.at("/" + column, "DUPLICATE_COLUMN"));
            }
        }
        Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(column -> !named.contains(column))
                .forEach(column -> defects.add(Defect.at("/" + column, "MISSING_COLUMN")));
        if (!defects.isEmpty()) {
            throw Refusal.invalid(defects).exception();
        }
    }

    private static RuntimeException unreadable(IOException failed, long line) {
        return switch (failed) {
            case CharacterCodingException _ ->
                Refusal.invalid(Defect.at("", "NOT_UTF_8", line)).exception();
            case CSVException _ ->
                Refusal.invalid(Defect.at("", "MALFORMED_CSV", line)).exception();
            default -> new UncheckedIOException(failed);
        };
    }
}

package fi.kapa.chassis.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+358", "-1", "@SUM(A1)", "\tx", "＝1+1", "＠SUM(A1)"})
    void whatASpreadsheetWouldTakeForAFormulaIsText(String text) {
        assertEquals("'" + text, Csv.cell(text));
    }

    @Test
    void whatWouldBreakTheRowIsQuoted() {
        assertEquals("\"Ahvenanmaa, \"\"Åland\"\"\"", Csv.cell("Ahvenanmaa, \"Åland\""));
        assertEquals("\"kaksi\nriviä\"", Csv.cell("kaksi\nriviä"));
        assertEquals("\"'\r\"", Csv.cell("\r"));
    }

    @Test
    void nothingIsAnEmptyCell() {
        assertEquals("", Csv.cell(null));
        assertEquals("2018-06-01", Csv.cell(java.time.LocalDate.of(2018, 6, 1)));
    }
}

package fi.kapa.endtoend.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.SuiteService;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No list that is opened in a spreadsheet has a cell that calculates. */
@ExtendWith(RunningSuite.class)
@Order(Integer.MAX_VALUE)
class CsvFormulaTest {
    private static final List<String> FORMULAS =
            List.of("=HYPERLINK(\"http://evil.example\";\"x\")", "+1+1", "-1+1", "@SUM(1)", "＝1+1");
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    @ParameterizedTest
    @EnumSource
    void noCellOfAListIsAFormula(SuiteService service) throws IOException {
        Living living = Living.in(service);
        List<Operation> operations = Contract.of(service).operations();
        for (Operation operation : operations) {
            if (operation.creates()
                    && operation.body().isPresent()
                    && !operation.path().contains("{id}")) {
                for (String formula : FORMULAS) {
                    Request.of(service, "POST", living.address(operation.path()))
                            .as(living.token(operation))
                            .json(saying(formula, living.fitted(operation)).toString())
                            .send();
                }
            }
        }
        List<String> calculating = new ArrayList<>();
        int seen = 0;
        for (Operation list : operations) {
            if (list.answersCsv()) {
                Answer answer = Request.of(service, "GET", living.address(list.path()))
                        .as(living.token(list))
                        .with("Accept", "text/csv")
                        .send();
                assertEquals(200, answer.status(), list::toString);
                for (CSVRecord row : CSVFormat.RFC4180.parse(new StringReader(answer.body()))) {
                    for (String cell : row) {
                        seen++;
                        if (!cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0) {
                            calculating.add(list + ": " + cell);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), calculating);
        assertTrue(seen > 10, "there are cells");
    }

    /** The body with the formula in every text that may be any. */
    private static JsonNode saying(String formula, JsonNode value) {
        if (value instanceof ObjectNode fields) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(fields.properties())) {
                boolean free = field.getValue().isTextual()
                        && field.getValue().asText().contains(" ");
                fields.set(field.getKey(), free ? new TextNode(formula) : saying(formula, field.getValue()));
            }
        }
        value.elements().forEachRemaining(item -> saying(formula, item));
        return value;
    }
}

package fi.kapa.endtoend.attack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.SuiteService;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No list that is opened in a spreadsheet has a cell that calculates. */
@EnabledIfSystemProperty(named = "kapa.long", matches = "true")
@ExtendWith(RunningSuite.class)
@Order(Integer.MAX_VALUE)
class CsvFormulaTest {
    private static final List<String> FORMULAS =
            List.of("=HYPERLINK(\"http://evil.example\";\"x\")", "+1+1", "-1+1", "@SUM(1)", "＝1+1");

    /** A spreadsheet takes what begins with an apostrophe for a text. */
    private static final List<String> NEUTRAL =
            FORMULAS.stream().map(formula -> "'" + formula).toList();

    private static final String DEAD_LETTERS = "/v1/dead-letters";
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    @ParameterizedTest
    @EnumSource
    void noCellOfAListIsAFormula(SuiteService service) throws IOException {
        Living living = Living.in(service);
        List<Operation> operations = Contract.of(service).operations();
        List<Operation> creating = operations.stream()
                .filter(operation -> operation.creates()
                        && operation.body().isPresent()
                        && !operation.path().contains("{id}")
                        && !operation.path().endsWith("/successions"))
                .toList();
        for (String formula : FORMULAS) {
            for (Operation create : creating) {
                Answer made = Request.of(service, "POST", living.address(create.path()))
                        .as(living.token(create))
                        .json(saying(formula, living.fitted(create)).toString())
                        .send();
                assertEquals(201, made.status(), () -> create + " " + made);
            }
            DeadLetter.send(service, formula);
        }
        Operation deadLetters = operations.stream()
                .filter(list -> list.path().equals(DEAD_LETTERS))
                .findFirst()
                .orElseThrow();
        await().atMost(Duration.ofSeconds(30)).until(() -> haveArrived(cells(living, deadLetters)));

        List<String> calculating = new ArrayList<>();
        Set<String> neutral = new TreeSet<>();
        for (Operation list : operations) {
            if (list.answersCsv()) {
                for (String cell : cells(living, list)) {
                    if (!cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0) {
                        calculating.add(list + ": " + cell);
                    }
                    if (NEUTRAL.contains(cell) && !list.equals(deadLetters)) {
                        neutral.add(cell);
                    }
                }
            }
        }
        assertEquals(List.of(), calculating);
        assertTrue(cells(living, deadLetters).containsAll(NEUTRAL), "what a topic brought is in the list");
        assertEquals(creating.isEmpty() ? Set.of() : Set.copyOf(NEUTRAL), neutral, "what was sent is in the lists");
    }

    private static boolean haveArrived(List<String> cells) {
        return FORMULAS.stream().allMatch(formula -> cells.stream().anyMatch(cell -> cell.endsWith(formula)));
    }

    private static List<String> cells(Living living, Operation list) throws IOException {
        Answer answer = Request.of(list.contract().service(), "GET", living.address(list.path()))
                .as(living.token(list))
                .with("Accept", "text/csv")
                .send();
        assertEquals(200, answer.status(), list::toString);
        return CSVFormat.RFC4180.parse(new StringReader(answer.body())).stream()
                .flatMap(CSVRecord::stream)
                .toList();
    }

    /** The body with the formula in every text that may be any. */
    private static JsonNode saying(String formula, JsonNode value) {
        if (value instanceof ObjectNode fields) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(fields.properties())) {
                boolean free = field.getValue().isTextual()
                        && field.getValue().asText().matches(".*\\p{L} .*");
                fields.set(field.getKey(), free ? new TextNode(formula) : saying(formula, field.getValue()));
            }
        }
        value.elements().forEachRemaining(item -> saying(formula, item));
        return value;
    }
}

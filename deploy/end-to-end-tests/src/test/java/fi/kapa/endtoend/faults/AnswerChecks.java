package fi.kapa.endtoend.faults;

import java.util.List;
import java.util.function.Consumer;

/** Every refusal is a problem that tells nothing of the inside; who is to come back is told when. */
final class AnswerChecks {
    private static final List<String> INSIDES =
            List.of("Exception", "fi.kapa", "org.", "java.", "SQL", "select ", "insert ", "\tat ");

    private AnswerChecks() {}

    static void check(History history, Consumer<String> violation) {
        for (Operation operation : history.answers()) {
            if (operation.status() < 400) {
                continue;
            }
            if (!operation.answer().contains("\"code\":\"")
                    || INSIDES.stream().anyMatch(operation.answer()::contains)) {
                violation.accept(
                        operation.marker() + " was answered " + operation.status() + " with " + operation.answer());
            }
            if (operation.status() == 500) {
                violation.accept(operation.marker() + " was answered 500");
            }
            if ((operation.status() == 503 || operation.status() == 429)
                    && operation.retryAfter().isEmpty()) {
                violation.accept(operation.marker() + " was told to come back and not when");
            }
        }
    }
}

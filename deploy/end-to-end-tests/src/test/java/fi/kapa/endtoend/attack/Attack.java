package fi.kapa.endtoend.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that is bad in one way, and what must be true of any answer to it.
 *
 * @param place that is attacked: the pointer of a field or the name of a parameter; null when it is none or several
 */
record Attack(Operation operation, String what, @Nullable String place, Request request) {
    /** Said by the HTTP server, before there is a route. */
    private static final int TOO_LONG_A_LINE = 414;

    /** Said of a body in which there is nothing wrong by itself, for all its defects are told before. */
    private static final int CONFLICT = 409;

    /** Its caller is known and may ask as often as it likes. */
    private static final Set<Integer> AT_THE_GATE = Set.of(401, 429);

    /** Refusals of the whole request, which name no field. */
    private static final Set<String> WHOLE = Set.of("IDEMPOTENCY_KEY_REQUIRED", "INVALID_IDEMPOTENCY_KEY");

    /** Defects of a body of which no field can be told. */
    private static final Set<String> UNREADABLE = Set.of("MALFORMED_JSON");

    /** What is wrong with the answer; nothing when it is as the contract and the conventions say. */
    List<String> faults(Answer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() >= 500) {
            faults.add("an accident");
        }
        if (answer.status() >= 400
                && (answer.body().contains("Exception") || answer.body().contains("fi.kapa."))) {
            faults.add("shows the inside");
        }
        if (answer.status() < 500 && answer.status() != TOO_LONG_A_LINE && !isElsewhere()) {
            judge(answer, faults);
        }
        return faults.stream()
                .map(fault -> "%s: %s → %s".formatted(this, fault, answer))
                .toList();
    }

    /** Dots are taken out of an address before it is routed, so that another operation answers, or none. */
    private boolean isElsewhere() {
        String path = request.address().toLowerCase(Locale.ROOT);
        return path.contains("/%2e%2e") || path.contains("/..");
    }

    private void judge(Answer answer, List<String> faults) {
        if (AT_THE_GATE.contains(answer.status())) {
            faults.add("ended at the gate, so that nothing was judged");
        }
        if (answer.status() < 300 || answer.status() == CONFLICT) {
            sentBody()
                    .map(SentBody::faults)
                    .filter(forbidden -> !forbidden.isEmpty())
                    .ifPresent(forbidden -> faults.add("took what the contract forbids, " + forbidden));
        }
        if (answer.status() >= 400) {
            problem(answer, faults);
        } else if (answer.status() < 300 && !answer.header("Content-Type").startsWith("text/csv")) {
            faults.addAll(operation.contract().faults(operation.answer(answer.status()), answer.json()));
        }
    }

    private Optional<SentBody> sentBody() {
        byte[] bytes = request.body();
        return bytes == null
                ? Optional.empty()
                : operation.body().map(schema -> new SentBody(operation.contract(), schema, bytes));
    }

    private void problem(Answer answer, List<String> faults) {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            faults.add("no problem but " + answer.header("Content-Type"));
            return;
        }
        if (!operation.answers(answer.status())) {
            faults.add("a status that the contract does not know");
            return;
        }
        JsonNode problem = answer.json();
        faults.addAll(operation.contract().faults(operation.answer(answer.status()), problem));
        if (answer.body().contains("\"problem.") || answer.body().contains("\"defect.")) {
            faults.add("a code without a text");
        }
        if (answer.status() == 400
                && place != null
                && !WHOLE.contains(problem.path("code").asText())
                && !names(problem, place)
                && !isSoundByItself(place)) {
            faults.add("does not name " + place);
        }
    }

    /** A body that the contract allows is refused for what contradicts in it, which may be named in the other place. */
    private boolean isSoundByItself(String attacked) {
        return sentBody()
                .filter(body -> body.faults().isEmpty() && !body.isUnfitText(attacked))
                .isPresent();
    }

    /** The place itself, one above it where the defect is seen, or one below it; the whole where nothing in it could be read. */
    private static boolean names(JsonNode problem, String place) {
        for (JsonNode error : problem.path("errors")) {
            String pointer = error.path("pointer").asText();
            boolean named = pointer.isEmpty()
                    ? place.isEmpty() || UNREADABLE.contains(error.path("code").asText())
                    : pointer.equals(place) || pointer.startsWith(place + "/") || place.startsWith(pointer + "/");
            if (named) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return operation + " " + what;
    }
}

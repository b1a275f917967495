package fi.kapa.chassis.json;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * A request body as it was read. Who may act and which version is meant is judged before what is wrong with the body, so a body with defects
 * reaches the resource.
 *
 * @param draft the body; components that are absent or could not be read are null
 * @param defects what was found while reading
 * @param digest SHA-256 of the raw bytes
 */
public record Body<T extends Record>(T draft, List<Defect> defects, byte[] digest) {

    /** Judges a row of a list in another form as the same record would be in JSON. */
    public static <T extends Record> Body<T> of(Class<T> type, JsonNode tree) {
        Defects defects = new Defects();
        T draft = RecordBinder.bind(type, tree, defects);
        return new Body<>(draft, defects.all(), new byte[0]);
    }

    /**
     * The body without any defect.
     *
     * @param more what the service's own rules found on the draft
     * @throws fi.kapa.chassis.problem.RefusedException 400 with all defects
     */
    public T valid(List<Defect> more) {
        List<Defect> all = new ArrayList<>(defects);
        all.addAll(more);
        if (!all.isEmpty()) {
            throw Refusal.invalid(all).exception();
        }
        return draft;
    }

    public T valid() {
        return valid(List.of());
    }
}

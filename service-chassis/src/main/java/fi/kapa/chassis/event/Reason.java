package fi.kapa.chassis.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import fi.kapa.chassis.problem.Outage;
import fi.kapa.chassis.problem.RefusedException;
import fi.kapa.chassis.standard.InvalidValue;
import java.util.stream.Collectors;

/** Says why an event was rejected, to whoever mends it, without showing what this service is made of; the log has the rest. */
final class Reason {
    private Reason() {}

    /** Data that is not of the listener's form. */
    static String of(JsonProcessingException wrong) {
        String place = wrong instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                        .collect(Collectors.joining("/", "/data/", ""))
                : "/data";
        return "The event does not have the form of its type, at " + place;
    }

    /** A part of the envelope that is missing or wrong. */
    static String ofEnvelope(String name) {
        return "The event does not have the form of its type, at /" + name;
    }

    /** A listener that failed. */
    static String of(RuntimeException accident) {
        return "The event could not be applied: "
                + switch (accident) {
                    case RefusedException refused -> refused.refusal().code();
                    case InvalidValue invalid -> invalid.code();
                    case RuntimeException refused
                    when Outage.sqlState(refused) != null ->
                        "the database refused it (" + Outage.sqlState(refused) + ")";
                    case NullPointerException missing -> "something is missing in it";
                    case RuntimeException other -> firstLine(other);
                };
    }

    private static String firstLine(RuntimeException accident) {
        return String.valueOf(accident.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("(?:[a-z_][\\w$]*\\.)+[A-Z][\\w$]*", "…")
                .strip();
    }
}

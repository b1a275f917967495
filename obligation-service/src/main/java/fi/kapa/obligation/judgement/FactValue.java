package fi.kapa.obligation.judgement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/** The value of a fact in an answer; in JSON the bare value. */
public sealed interface FactValue {

    record Day(@JsonValue LocalDate day) implements FactValue {}

    record YesNo(@JsonValue boolean yes) implements FactValue {}

    /** A code of the interface, such as a category or a reading. */
    record Code(@JsonValue String code) implements FactValue {}

    /** The same in every language, such as the key of an organisation. */
    record Text(@JsonValue String text) implements FactValue {}
}

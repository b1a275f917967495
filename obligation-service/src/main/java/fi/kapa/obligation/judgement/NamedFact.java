package fi.kapa.obligation.judgement;

import java.time.LocalDate;

/** A fact by the name that it has in requests and answers. */
public record NamedFact(String name, FactValue value) {

    public static NamedFact day(String name, LocalDate day) {
        return new NamedFact(name, new FactValue.Day(day));
    }

    public static NamedFact yesNo(String name, boolean yes) {
        return new NamedFact(name, new FactValue.YesNo(yes));
    }

    public static NamedFact text(String name, String text) {
        return new NamedFact(name, new FactValue.Text(text));
    }

    public static NamedFact code(String name, Enum<?> code) {
        return new NamedFact(name, new FactValue.Code(code.name()));
    }
}

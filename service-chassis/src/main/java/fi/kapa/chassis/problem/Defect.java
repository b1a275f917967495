package fi.kapa.chassis.problem;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the input.
 *
 * @param pointer JSON pointer into the body, or the name of a parameter or header
 * @param code stable and language-free; the message of each language is in the bundles under {@code defect.CODE}
 * @param arguments of the message
 * @param legalBasis the provision that asks for it, such as {@code 571/2016 § 5.1}
 */
public record Defect(
        String pointer,
        String code,
        List<Object> arguments,
        @Nullable String legalBasis) {

    public static Defect at(String pointer, String code, Object... arguments) {
        return new Defect(pointer, code, Arrays.asList(arguments), null);
    }

    public Defect basedOn(String provision) {
        return new Defect(pointer, code, arguments, provision);
    }

    /** The same defect seen from the place that contains it. */
    public Defect under(String prefix) {
        return new Defect(prefix + pointer, code, arguments, legalBasis);
    }
}

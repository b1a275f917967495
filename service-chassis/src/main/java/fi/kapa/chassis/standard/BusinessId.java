package fi.kapa.chassis.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A legal unit's id {@code NNNNNNN-C} with a valid check digit (Finnish: Y-tunnus). */
@Schema(type = SchemaType.STRING, pattern = "[0-9]{7}-?[0-9]", examples = "0131297-0")
public record BusinessId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{7}-?[0-9]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2};

    /** Weights 7 9 10 5 8 4 2, sum mod 11: remainder 0 gives 0, 1 is never issued, else 11 − remainder. */
    public BusinessId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("INVALID_BUSINESS_ID");
        }
        if (value.length() == 8) {
            value = value.substring(0, 7) + "-" + value.charAt(7);
        }
        if (value.charAt(8) - '0' != checkDigit(value)) {
            throw new InvalidValue("WRONG_CHECK_DIGIT");
        }
    }

    /**
     * Reads an id with or without its hyphen.
     *
     * @throws InvalidValue {@code INVALID_BUSINESS_ID} or {@code WRONG_CHECK_DIGIT}
     */
    @JsonCreator
    public static BusinessId of(String text) {
        return new BusinessId(text);
    }

    private static int checkDigit(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (id.charAt(i) - '0');
        }
        int remainder = sum % 11;
        return remainder == 0 ? 0 : remainder == 1 ? -1 : 11 - remainder;
    }

    @Override
    public String toString() {
        return value;
    }
}

package fi.kapa.funding.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fi.kapa.chassis.standard.InvalidValue;
import fi.kapa.chassis.standard.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the whole, above 0 and at most 1, with at most four decimals (rahoitusosuus); in JSON a decimal string such as {@code 0.75}. */
@Schema(type = SchemaType.STRING, pattern = "[01](\\.[0-9]{1,4})?", examples = "0.75")
public record Share(BigDecimal value) implements Comparable<Share> {
    private static final Pattern FORM = Pattern.compile("[01](?:\\.[0-9]{1,4})?");

    public Share {
        if (value.signum() <= 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidValue("INVALID_SHARE");
        }
    }

    /**
     * Reads the JSON form.
     *
     * @throws InvalidValue {@code INVALID_SHARE}
     */
    @JsonCreator
    public static Share of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("INVALID_SHARE");
        }
        return new Share(new BigDecimal(text));
    }

    /** This share of an amount, rounded down to the cent. */
    public Money of(Money whole) {
        return whole.share(value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }

    @Override
    public int compareTo(Share other) {
        return value.compareTo(other.value);
    }
}

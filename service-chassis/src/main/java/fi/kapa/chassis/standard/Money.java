package fi.kapa.chassis.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount in euros and cents, never negative, at most 12 digits before the point; in JSON a decimal string with its currency. */
@JsonIgnoreProperties("euros")
@Schema(requiredProperties = {"amount", "currency"})
public record Money(BigDecimal euros) implements Comparable<Money> {
    public static final Money ZERO = new Money(BigDecimal.ZERO);
    private static final String FORM_OF_AMOUNT = "[0-9]{1,12}(?:\\.[0-9]{1,2})?";
    private static final Pattern FORM = Pattern.compile(FORM_OF_AMOUNT);

    public Money {
        euros = euros.setScale(2, RoundingMode.UNNECESSARY);
        if (euros.signum() < 0) {
            throw new InvalidValue("INVALID_AMOUNT");
        }
    }

    /**
     * Reads the JSON form.
     *
     * @throws InvalidValue {@code INVALID_AMOUNT} or {@code INVALID_CURRENCY}
     */
    @JsonCreator
    public static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        if (!"EUR".equals(currency)) {
            throw new InvalidValue("INVALID_CURRENCY");
        }
        return of(amount);
    }

    /** Reads an amount of euros such as {@code 1234.50}. */
    public static Money of(String amount) {
        if (!FORM.matcher(amount).matches()) {
            throw new InvalidValue("INVALID_AMOUNT");
        }
        return new Money(new BigDecimal(amount));
    }

    @JsonProperty("amount")
    @Schema(pattern = FORM_OF_AMOUNT, examples = "1234.50")
    public String amount() {
        return euros.toPlainString();
    }

    @JsonProperty("currency")
    @Schema(enumeration = "EUR")
    public String currency() {
        return "EUR";
    }

    public Money plus(Money other) {
        return new Money(euros.add(other.euros));
    }

    /** The share of this amount, rounded down to the cent so that a share never exceeds its maximum. */
    public Money share(BigDecimal share) {
        return new Money(euros.multiply(share).setScale(2, RoundingMode.DOWN));
    }

    @Override
    public int compareTo(Money other) {
        return euros.compareTo(other.euros);
    }
}

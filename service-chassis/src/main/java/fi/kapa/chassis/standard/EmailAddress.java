package fi.kapa.chassis.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One bare mail address: no display name, no comment, no line break, at most 254 characters. */
@Schema(type = SchemaType.STRING, format = "email", maxLength = 254)
public record EmailAddress(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    public EmailAddress {
        if (value.length() > 254
                || value.indexOf('@') > 64
                || !FORM.matcher(value).matches()) {
            throw new InvalidValue("INVALID_EMAIL");
        }
    }

    /**
     * Reads an address.
     *
     * @throws InvalidValue {@code INVALID_EMAIL}
     */
    @JsonCreator
    public static EmailAddress of(String text) {
        return new EmailAddress(text);
    }

    @Override
    public String toString() {
        return value;
    }
}

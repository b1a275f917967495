package fi.kapa.obligation.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fi.kapa.chassis.standard.InvalidValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The official code of a municipality (kuntanumero): three digits with leading zeros. */
@Schema(type = SchemaType.STRING, pattern = "[0-9]{3}", examples = "091")
record MunicipalityCode(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{3}");

    public MunicipalityCode {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("INVALID_MUNICIPALITY_CODE");
        }
    }

    /**
     * Reads a code.
     *
     * @throws InvalidValue {@code INVALID_MUNICIPALITY_CODE}
     */
    @JsonCreator
    public static MunicipalityCode of(String text) {
        return new MunicipalityCode(text);
    }

    @Override
    public String toString() {
        return value;
    }
}

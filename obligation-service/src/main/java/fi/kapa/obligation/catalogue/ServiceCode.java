package fi.kapa.obligation.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fi.kapa.chassis.standard.InvalidValue;
import java.util.regex.Pattern;

/** The code of a support service (Finnish: tukipalvelu). An open set, because the catalogue is data; the constants are those that a rule names. */
public record ServiceCode(@JsonValue String value) implements Comparable<ServiceCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z](?:[A-Z0-9_]{0,58}[A-Z0-9])?");

    public static final ServiceCode PALVELUVAYLA = new ServiceCode("PALVELUVAYLA");
    public static final ServiceCode PALVELUTIETOVARANTO = new ServiceCode("PALVELUTIETOVARANTO");
    public static final ServiceCode PALVELUNAKYMAT = new ServiceCode("PALVELUNAKYMAT");
    public static final ServiceCode TUNNISTAMINEN = new ServiceCode("TUNNISTAMINEN");
    public static final ServiceCode MUU_TUNNISTAMINEN = new ServiceCode("MUU_TUNNISTAMINEN");
    public static final ServiceCode ASIOINTIVALTUUDET = new ServiceCode("ASIOINTIVALTUUDET");
    public static final ServiceCode VIESTINVALITYS = new ServiceCode("VIESTINVALITYS");
    public static final ServiceCode VERKKOMAKSAMINEN = new ServiceCode("VERKKOMAKSAMINEN");
    public static final ServiceCode AVOINDATA = new ServiceCode("AVOINDATA");
    public static final ServiceCode KARTTAPALVELU = new ServiceCode("KARTTAPALVELU");

    public ServiceCode {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("INVALID_SERVICE_CODE");
        }
    }

    /**
     * Reads a code such as {@code VIESTINVALITYS}.
     *
     * @throws InvalidValue {@code INVALID_SERVICE_CODE}; whether the catalogue has the service is another question
     */
    @JsonCreator
    public static ServiceCode of(String text) {
        return new ServiceCode(text);
    }

    @Override
    public int compareTo(ServiceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

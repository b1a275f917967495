package fi.kapa.chassis.standard;

import java.util.List;

/** Thrown by a value's factory when the text is not one of its values; carries the language-free defect code and its arguments. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient List<Object> arguments;

    public InvalidValue(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}

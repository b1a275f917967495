package fi.kapa.chassis.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The languages in which an authority is written to. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"fi", "sv"})
public enum OfficialLanguage {
    FI(Language.FI),
    SV(Language.SV);

    private final Language language;

    OfficialLanguage(Language language) {
        this.language = language;
    }

    /**
     * Reads {@code fi} or {@code sv}.
     *
     * @throws InvalidValue {@code NOT_ONE_OF}
     */
    @JsonCreator
    public static OfficialLanguage of(String code) {
        for (OfficialLanguage official : values()) {
            if (official.code().equals(code)) {
                return official;
            }
        }
        throw new InvalidValue("NOT_ONE_OF", "fi, sv");
    }

    @JsonValue
    public String code() {
        return language.code();
    }

    public Language language() {
        return language;
    }
}

package fi.kapa.chassis.standard;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The same text in Finnish and, where it is known, in Swedish and English. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalizedText(
        String fi, @Nullable String sv, @Nullable String en) {

    /** The text in the language, Finnish where there is no other. */
    public String in(Language language) {
        String text =
                switch (language) {
                    case FI -> fi;
                    case SV -> sv;
                    case EN -> en;
                };
        return text == null ? fi : text;
    }
}

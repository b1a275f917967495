package fi.kapa.chassis.standard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same text in Finnish and, where it is known, in Swedish and English. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalizedText(
        String fi, @Nullable String sv, @Nullable String en) {

    /** Whether the text has the part in some language, in whatever case. */
    public boolean contains(String part) {
        String sought = part.toLowerCase(Locale.ROOT);
        return Stream.of(Optional.of(fi), Optional.ofNullable(sv), Optional.ofNullable(en))
                .flatMap(Optional::stream)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
    }

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

package fi.kapa.chassis.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of texts: Finnish and Swedish are a duty, English a courtesy. */
public enum Language {
    FI,
    SV,
    EN;

    private static final List<Locale> LOCALES = List.of(FI.locale(), SV.locale(), EN.locale());

    /** The best language of an Accept-Language header; Finnish when there is none that fits or the header cannot be read. */
    public static Language accepted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 1000) {
            return FI;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
            return best == null ? FI : of(best.getLanguage());
        } catch (IllegalArgumentException malformed) {
            return FI;
        }
    }

    /**
     * Reads a code such as {@code sv}.
     *
     * @throws InvalidValue {@code NOT_ONE_OF}
     */
    @JsonCreator
    public static Language of(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        throw new InvalidValue("NOT_ONE_OF", "fi, sv, en");
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }
}

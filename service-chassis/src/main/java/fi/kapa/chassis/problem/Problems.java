package fi.kapa.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.chassis.problem.Problem.InputError;
import fi.kapa.chassis.standard.Language;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a refusal into the problem that one caller reads. */
@Singleton
public class Problems {
    private static final String TYPES = "https://kapa.example/problems/";
    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    public Problem problem(Refusal refusal, Language language, String instance, String traceId) {
        String key = "problem." + refusal.code();
        return new Problem(
                TYPES + refusal.code().toLowerCase(Locale.ROOT).replace('_', '-'),
                Texts.of(language, key + ".title", refusal.arguments()),
                refusal.status(),
                Texts.of(language, key + ".detail", refusal.arguments()),
                instance,
                refusal.code(),
                traceId,
                errors(refusal.defects(), language));
    }

    /** The problem as bytes, for answers given outside the REST layer. */
    public byte[] bytes(Refusal refusal, Language language, String instance, String traceId) {
        try {
            return json.writeValueAsBytes(problem(refusal, language, instance, traceId));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable List<InputError> errors(List<Defect> defects, Language language) {
        return defects.isEmpty() ? null : messages(defects, language);
    }

    /** Each defect with its message in the language. */
    public static List<InputError> messages(List<Defect> defects, Language language) {
        return defects.stream()
                .map(defect -> new InputError(
                        defect.pointer(),
                        defect.code(),
                        Texts.of(language, "defect." + defect.code(), defect.arguments()),
                        defect.legalBasis()))
                .toList();
    }
}

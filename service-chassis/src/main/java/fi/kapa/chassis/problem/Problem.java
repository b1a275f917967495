package fi.kapa.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem of RFC 9457 as it is sent.
 *
 * @param code stable and language-free
 * @param errors every defect of the input, absent when the input is not what is wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        @Nullable List<InputError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One defect in the caller's language. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InputError(
            String pointer,
            String code,
            String message,
            @Nullable String legalBasis) {}
}

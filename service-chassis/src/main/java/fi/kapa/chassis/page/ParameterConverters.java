package fi.kapa.chassis.page;

import fi.kapa.chassis.json.Scalars;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.InvalidValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads path and query parameters by the rules of body values: one that cannot be read is a 404 in a path and a 400 in a query. */
@Provider
class ParameterConverters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == String.class || type.isPrimitive() || java.util.Collection.class.isAssignableFrom(type)
                ? null
                : new Converter<>(type, queryName(annotations));
    }

    private static @Nullable String queryName(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
    }

    /** Why the text of a query parameter cannot be read. */
    static Optional<Defect> defect(String name, Class<?> type, String text) {
        try {
            Scalars.parse(type, text);
            return Optional.empty();
        } catch (InvalidValue invalid) {
            return Optional.of(
                    Defect.at(name, invalid.code(), invalid.arguments().toArray()));
        }
    }

    private record Converter<T>(Class<T> type, @Nullable String queryName) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return type.cast(Scalars.parse(type, text));
            } catch (InvalidValue invalid) {
                throw queryName == null
                        ? Refusal.notFound().exception()
                        : Refusal.invalid(Defect.at(
                                        queryName,
                                        invalid.code(),
                                        invalid.arguments().toArray()))
                                .exception();
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}

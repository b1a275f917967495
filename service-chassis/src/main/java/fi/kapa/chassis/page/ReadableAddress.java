package fi.kapa.chassis.page;

import fi.kapa.chassis.caller.CurrentCaller;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.InvalidValue;
import fi.kapa.chassis.standard.OrganisationKey;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses an address with a control character in it, of which the database does not take every one, and query parameters that say nothing or cannot be read. */
class ReadableAddress {
    private static final String NUL = "%00";

    /** The types of the query parameters that an operation knows. */
    private final Map<Method, Map<String, Class<?>>> types = new ConcurrentHashMap<>();

    private final CurrentCaller caller;

    ReadableAddress(CurrentCaller caller) {
        this.caller = caller;
    }

    /** After the gate, which judges whether the caller is known at all. */
    @ServerRequestFilter(preMatching = true, priority = 6000)
    public void judge(RoutingContext request) {
        if (request.request().path().contains(NUL)) {
            throw Refusal.notFound().exception();
        }
    }

    /** All defects at once; what is read of the parameters later finds none. */
    @ServerRequestFilter
    public void judgeParameters(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> asked = request.getUriInfo().getQueryParameters();
        if (asked.isEmpty()) {
            return;
        }
        Map<String, Class<?>> types = this.types.computeIfAbsent(resource.getResourceMethod(), ReadableAddress::types);
        List<Defect> defects = asked.entrySet().stream()
                .flatMap(parameter ->
                        defect(parameter.getKey(), parameter.getValue(), types.get(parameter.getKey())).stream())
                .toList();
        if (!defects.isEmpty()) {
            // Whom the caller may not know of is judged before what is asked of it.
            request.getUriInfo()
                    .getPathParameters()
                    .getOrDefault("organisation", List.of())
                    .forEach(this::mustActFor);
            throw Refusal.invalid(defects).exception();
        }
    }

    private void mustActFor(String organisation) {
        try {
            caller.get().mustActFor(OrganisationKey.of(organisation));
        } catch (InvalidValue nobody) {
            throw Refusal.notFound().exception();
        }
    }

    private static Map<String, Class<?>> types(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .collect(Collectors.toMap(
                        parameter -> parameter.getAnnotation(QueryParam.class).value(), Parameter::getType));
    }

    private static Optional<Defect> defect(String name, List<String> values, @Nullable Class<?> type) {
        Optional<String> unreadable = defect(values);
        if (unreadable.isPresent()) {
            return unreadable.map(code -> Defect.at(name, code));
        }
        if (type == null) {
            return Optional.empty();
        }
        return name.equals(Limit.PARAMETER)
                ? Limit.defect(values.getFirst())
                : ParameterConverters.defect(name, type, values.getFirst());
    }

    /** An empty parameter would otherwise pass for one that is absent, and a filter left empty by mistake answer everything. */
    static Optional<String> defect(List<String> values) {
        if (values.contains("")) {
            return Optional.of("REQUIRED");
        }
        return values.stream().anyMatch(value -> value.chars().anyMatch(Character::isISOControl))
                ? Optional.of("CONTROL_CHARACTER")
                : Optional.empty();
    }
}

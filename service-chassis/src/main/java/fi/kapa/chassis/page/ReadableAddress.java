package fi.kapa.chassis.page;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an address with a control character in it, of which the database does not take every one, and a query parameter that says nothing. */
class ReadableAddress {
    private static final String NUL = "%00";

    /** After the gate, which judges whether the caller is known at all. */
    @ServerRequestFilter(preMatching = true, priority = 6000)
    public void judge(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().getRawPath().contains(NUL)) {
            throw Refusal.notFound().exception();
        }
    }

    @ServerRequestFilter
    public void judgeParameters(ContainerRequestContext request) {
        List<Defect> defects = request.getUriInfo().getQueryParameters().entrySet().stream()
                .flatMap(parameter ->
                        defect(parameter.getValue()).map(code -> Defect.at(parameter.getKey(), code)).stream())
                .toList();
        if (!defects.isEmpty()) {
            throw Refusal.invalid(defects).exception();
        }
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

package fi.kapa.chassis.page;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets a cursor bring along the filters that its list was asked with, so that who follows it need not repeat them. Those that are repeated are held against the
 * cursor by the list itself.
 */
class PinnedFilters {
    private static final String CURSOR = "cursor";
    private static final Set<String> OF_EACH_PAGE = Set.of(CURSOR, Limit.PARAMETER);
    private static final char SEPARATOR = '.';

    /** One that is broken is left to the list to refuse, after all that is judged before. */
    @ServerRequestFilter(preMatching = true)
    public void restore(ContainerRequestContext request, RoutingContext context) {
        MultiMap asked = context.queryParams();
        String cursor = asked.get(CURSOR);
        int end = cursor == null ? -1 : cursor.indexOf(SEPARATOR);
        if (end >= 0) {
            read(cursor.substring(end + 1)).ifPresent(pinned -> {
                asked.set(CURSOR, cursor.substring(0, end));
                pinned.forEach(filter -> {
                    if (!asked.contains(filter.getKey())) {
                        asked.add(filter.getKey(), filter.getValue());
                    }
                });
            });
        }
    }

    @ServerResponseFilter
    public void pin(ContainerResponseContext response, RoutingContext context) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            String filters = context.queryParams().entries().stream()
                    .filter(parameter -> !OF_EACH_PAGE.contains(parameter.getKey()))
                    .map(parameter ->
                            parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            if (!filters.isEmpty()) {
                response.setEntity(page.continuedAt(page.next() + SEPARATOR + encoded(filters)));
            }
        }
    }

    private static Optional<MultiMap> read(String pinned) {
        MultiMap filters = MultiMap.caseInsensitiveMultiMap();
        try {
            for (String filter : new String(Base64.getUrlDecoder().decode(pinned), StandardCharsets.UTF_8).split("&")) {
                int sign = filter.indexOf('=');
                filters.add(
                        filter.substring(0, sign),
                        URLDecoder.decode(filter.substring(sign + 1), StandardCharsets.UTF_8));
            }
            boolean readable = filters.entries().stream()
                    .noneMatch(filter ->
                            ReadableAddress.defect(List.of(filter.getValue())).isPresent());
            return readable ? Optional.of(filters) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

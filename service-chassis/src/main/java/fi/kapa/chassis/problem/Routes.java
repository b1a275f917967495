package fi.kapa.chassis.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which verbs a path speaks. The router asks one resource class after another; where the last one that fits does not know the path it says 404, although
 * an earlier one knows it with other verbs.
 */
@Singleton
class Routes {
    private final List<Route> routes;

    Routes(BeanManager beans) {
        this.routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(Routes::of)
                .toList();
    }

    private record Route(String verb, Pattern path) {}

    /** None where there is no such path. */
    Set<String> verbs(String path) {
        Set<String> verbs = routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::verb)
                .collect(Collectors.toCollection(TreeSet::new));
        if (verbs.contains(HttpMethod.GET)) {
            verbs.add(HttpMethod.HEAD);
        }
        return verbs;
    }

    private static Stream<Route> of(Class<?> resource) {
        String parent = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(verb -> new Route(verb.value(), pattern(parent, method))));
    }

    private static Pattern pattern(String parent, Method method) {
        Path own = method.getAnnotation(Path.class);
        String template = own == null ? parent : parent + "/" + own.value();
        return Pattern.compile(Arrays.stream(template.split("/+"))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/")));
    }
}

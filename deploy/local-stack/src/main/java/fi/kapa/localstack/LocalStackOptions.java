package fi.kapa.localstack;

import fi.kapa.localstack.platform.PlatformPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where and how to start the suite.
 *
 * @param training whether each process notes how it starts, and leaves it for later starts when it stops
 * @param apart parts of the platform that are processes of their own
 * @param settings environment variables of single services, beside those that all have
 * @param progress is told one line at a time
 */
public record LocalStackOptions(
        Path root,
        Path data,
        StackPorts ports,
        Optional<LocalDate> date,
        boolean fresh,
        boolean training,
        Set<PlatformPart> apart,
        Map<SuiteService, Map<String, String>> settings,
        Consumer<String> progress) {

    /** As {@code ./suite run} does: documented ports, data in {@code .kapa}, in the project that holds this folder. */
    public static LocalStackOptions inProject(Path folder) {
        Path root = root(folder.toAbsolutePath().normalize());
        return new LocalStackOptions(
                root,
                root.resolve(".kapa"),
                StackPorts.fixed(),
                Optional.empty(),
                false,
                false,
                Set.of(),
                Map.of(),
                line -> {});
    }

    public LocalStackOptions withData(Path folder) {
        return new LocalStackOptions(root, folder, ports, date, fresh, training, apart, settings, progress);
    }

    public LocalStackOptions withPorts(StackPorts others) {
        return new LocalStackOptions(root, data, others, date, fresh, training, apart, settings, progress);
    }

    public LocalStackOptions withDate(LocalDate businessDate) {
        return new LocalStackOptions(
                root, data, ports, Optional.of(businessDate), fresh, training, apart, settings, progress);
    }

    public LocalStackOptions startingFresh() {
        return new LocalStackOptions(root, data, ports, date, true, training, apart, settings, progress);
    }

    LocalStackOptions inTraining() {
        return new LocalStackOptions(root, data, ports, date, fresh, true, apart, settings, progress);
    }

    public LocalStackOptions tellingProgressTo(Consumer<String> listener) {
        return new LocalStackOptions(root, data, ports, date, fresh, training, apart, settings, listener);
    }

    /** So that they can be killed or stopped without the rest of the platform. */
    public LocalStackOptions withApart(PlatformPart... parts) {
        return new LocalStackOptions(root, data, ports, date, fresh, training, Set.of(parts), settings, progress);
    }

    /** With environment variables of every service, which overrule those that the stack itself gives. */
    public LocalStackOptions withSettings(Map<String, String> further) {
        var options = this;
        for (SuiteService service : SuiteService.values()) {
            options = options.withSettings(service, further);
        }
        return options;
    }

    /** With such of one service. */
    public LocalStackOptions withSettings(SuiteService service, Map<String, String> further) {
        var ofService = new HashMap<>(settings.getOrDefault(service, Map.of()));
        ofService.putAll(further);
        var all = new HashMap<>(settings);
        all.put(service, Map.copyOf(ofService));
        return new LocalStackOptions(root, data, ports, date, fresh, training, apart, Map.copyOf(all), progress);
    }

    private static Path root(Path folder) {
        for (Path place = folder; place != null; place = place.getParent()) {
            if (Files.isDirectory(place.resolve("deploy/local-stack"))) {
                return place;
            }
        }
        throw new CannotStartException(folder + " is not inside the project.");
    }
}

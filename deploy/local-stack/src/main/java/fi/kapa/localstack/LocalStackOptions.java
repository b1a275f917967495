package fi.kapa.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Where and how to start the suite; {@code progress} is told one line at a time, {@code settings} are further ones of every service. */
public record LocalStackOptions(
        Path root,
        Path data,
        StackPorts ports,
        Optional<LocalDate> date,
        boolean fresh,
        Map<String, String> settings,
        Consumer<String> progress) {

    /** As {@code ./suite run} does: documented ports, data in {@code .kapa}, in the project that holds this folder. */
    public static LocalStackOptions inProject(Path folder) {
        Path root = root(folder.toAbsolutePath().normalize());
        return new LocalStackOptions(
                root, root.resolve(".kapa"), StackPorts.fixed(), Optional.empty(), false, Map.of(), line -> {});
    }

    public LocalStackOptions withData(Path folder) {
        return new LocalStackOptions(root, folder, ports, date, fresh, settings, progress);
    }

    public LocalStackOptions withPorts(StackPorts others) {
        return new LocalStackOptions(root, data, others, date, fresh, settings, progress);
    }

    public LocalStackOptions withDate(LocalDate businessDate) {
        return new LocalStackOptions(root, data, ports, Optional.of(businessDate), fresh, settings, progress);
    }

    public LocalStackOptions startingFresh() {
        return new LocalStackOptions(root, data, ports, date, true, settings, progress);
    }

    /** With environment variables of every service, before those that the stack itself gives. */
    public LocalStackOptions withSettings(Map<String, String> further) {
        return new LocalStackOptions(root, data, ports, date, fresh, Map.copyOf(further), progress);
    }

    public LocalStackOptions tellingProgressTo(Consumer<String> listener) {
        return new LocalStackOptions(root, data, ports, date, fresh, settings, listener);
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

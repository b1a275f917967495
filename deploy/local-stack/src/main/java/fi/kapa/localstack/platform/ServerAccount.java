package fi.kapa.localstack.platform;

import fi.kapa.localstack.CannotStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs. It refuses to be root, so root starts it in a user namespace of its own or, where the kernel
 * allows none, as the user nobody. Where possible the server also asks the kernel for a stop signal at our death.
 */
record ServerAccount(List<String> prefix, boolean nobody) {

    private static final int NOBODY = 65534;
    private static final List<String> STOP_WITH_US = List.of("setpriv", "--pdeathsig", "INT", "--");
    private static final List<String> NAMESPACE = List.of("unshare", "-U", "--");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--pdeathsig", "INT", "--");

    static ServerAccount detect() {
        return isRoot() ? forRoot() : new ServerAccount(works(STOP_WITH_US) ? STOP_WITH_US : List.of(), false);
    }

    private static ServerAccount forRoot() {
        var both = concat(NAMESPACE, STOP_WITH_US);
        if (works(both)) {
            return new ServerAccount(both, false);
        }
        if (works(NAMESPACE)) {
            return new ServerAccount(NAMESPACE, false);
        }
        return forRootWithoutNamespaces();
    }

    static ServerAccount forRootWithoutNamespaces() {
        if (works(AS_NOBODY)) {
            return new ServerAccount(AS_NOBODY, true);
        }
        throw new CannotStartException(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here: start as an ordinary user.");
    }

    List<String> command(String... command) {
        return concat(prefix, List.of(command));
    }

    /** The files of the database belong to whoever the server runs as. */
    void own(Path folder) {
        if (!nobody) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(folder + " could not be given to the user nobody", failure);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean works(List<String> prefix) {
        try {
            return new ProcessBuilder(concat(prefix, List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}

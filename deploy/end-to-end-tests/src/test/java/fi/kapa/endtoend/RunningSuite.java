package fi.kapa.endtoend;

import fi.kapa.endtoend.faults.FaultRun;
import fi.kapa.localstack.LocalStack;
import fi.kapa.localstack.LocalStackOptions;
import fi.kapa.localstack.LogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The suite as {@code ./suite run} starts it, on the documented ports and an empty data folder, once for all tests. */
public final class RunningSuite implements BeforeAllCallback {
    private static final TraceSink TRACES = new TraceSink();
    private static @Nullable LocalStack stack;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(RunningSuite.class, key -> start());
    }

    /** The processes of the suite, for tests that end some of them. */
    public static LocalStack stack() {
        LocalStack running = stack;
        if (running == null) {
            throw new IllegalStateException("The suite does not run");
        }
        return running;
    }

    /** Moves the business date forward in all services. */
    static void moveTo(LocalDate day) {
        stack().moveBusinessDateTo(day);
    }

    /** What the services have told so far of a trace. */
    static List<TraceSink.Span> spans(String traceId) {
        return TRACES.of(traceId);
    }

    private static AutoCloseable start() {
        if (stack != null) {
            // A test that runs other tests has started it.
            return () -> {};
        }
        Path data = Repository.root().resolve("deploy/end-to-end-tests/target/suite-data");
        try {
            Files.createDirectories(data);
            // What Kafka's clients say of themselves is nothing that a test tells.
            LogFile.use(data.resolveSibling("clients.log"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        LocalStackOptions options = LocalStackOptions.inProject(Repository.root())
                .withData(data)
                .withDate(LocalDate.of(2016, 9, 15))
                .startingFresh()
                .withSettings(TRACES.settings())
                .tellingProgressTo(System.out::println);
        LocalStack started = LocalStack.start(FaultRun.isAsked() ? FaultRun.prepared(options) : options);
        stack = started;
        return started;
    }
}

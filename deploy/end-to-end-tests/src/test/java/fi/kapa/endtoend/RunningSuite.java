package fi.kapa.endtoend;

import fi.kapa.localstack.LocalStack;
import fi.kapa.localstack.LocalStackOptions;
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

    /** Moves the business date forward in all services. */
    static void moveTo(LocalDate day) {
        if (stack == null) {
            throw new IllegalStateException("The suite does not run");
        }
        stack.moveBusinessDateTo(day);
    }

    /** What the services have told so far of a trace. */
    static List<TraceSink.Span> spans(String traceId) {
        return TRACES.of(traceId);
    }

    private static AutoCloseable start() {
        Path data = Repository.root().resolve("deploy/end-to-end-tests/target/suite-data");
        try {
            Files.createDirectories(data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        LocalStack started = LocalStack.start(LocalStackOptions.inProject(Repository.root())
                .withData(data)
                .withDate(LocalDate.of(2016, 9, 15))
                .startingFresh()
                .withSettings(TRACES.settings())
                .tellingProgressTo(System.out::println));
        stack = started;
        return started;
    }
}

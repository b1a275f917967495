package fi.kapa.localstack;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One part of the suite as a process, started as often as needed, its output in a log file. */
final class ChildProcess {

    private static final long LARGEST_LOG = 20L * 1024 * 1024;

    private final String name;
    private final JavaProgram program;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;
    private boolean stopping;

    ChildProcess(String name, JavaProgram program, Map<String, String> environment, Path log) {
        this.name = name;
        this.program = program;
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    void start() {
        launch(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    /** For a program whose first line is its answer; what else it says goes to the log. */
    String startAndReadLine() {
        Process started = launch(ProcessBuilder.Redirect.PIPE);
        BufferedReader output = started.inputReader();
        try {
            String line = output.readLine();
            if (line == null) {
                throw new CannotStartException(lastSentence());
            }
            return line;
        } catch (IOException failure) {
            throw new UncheckedIOException(name + " cannot be heard", failure);
        }
    }

    private synchronized Process launch(ProcessBuilder.Redirect output) {
        if (stopping) {
            throw new CannotStartException(name + " is being stopped.");
        }
        try {
            keepLogSmall();
            var builder = new ProcessBuilder(program.command())
                    .redirectInput(new File("/dev/null"))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectOutput(output);
            builder.environment().putAll(environment);
            builder.environment().put("KAPA_END_WITH_PARENT", "true");
            Process started = builder.start();
            process = started;
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(name + " cannot be started", failure);
        }
    }

    private void keepLogSmall() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private String lastSentence() throws IOException {
        var lines = Files.readAllLines(log);
        String last = lines.isEmpty() ? "" : lines.getLast();
        return last.endsWith(".") ? last : name + " did not start; it says why in " + log + ".";
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    synchronized @Nullable Process process() {
        return process;
    }

    ProcessHandle handle() {
        Process running = process();
        if (running == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return running.toHandle();
    }

    /** Ends it without warning, and waits until it is gone. */
    void kill() {
        Process running = process();
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /** Asks it to end for good, and does not wait. */
    synchronized void askToStop() {
        stopping = true;
        if (process != null) {
            process.destroy();
        }
    }

    void awaitStop(Duration patience) {
        Process running = process();
        if (running == null) {
            return;
        }
        try {
            if (!running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running.destroyForcibly();
        }
    }
}

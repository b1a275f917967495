package fi.kapa.localstack;

import java.time.Duration;

/** One more process of a service. */
public final class FurtherReplica implements AutoCloseable {

    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(15);

    private final ChildProcess process;
    private final ServiceProbe probe;
    private final int port;

    FurtherReplica(ChildProcess process, ServiceProbe probe, int port) {
        this.process = process;
        this.probe = probe;
        this.port = port;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public boolean isReady() {
        return probe.isReady(port);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As a crash would. */
    public void kill() {
        process.kill();
    }

    /** In good order. */
    @Override
    public void close() {
        process.askToStop();
        process.awaitStop(STOPPED_WITHIN);
    }
}

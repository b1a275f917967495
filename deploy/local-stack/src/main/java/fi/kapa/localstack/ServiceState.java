package fi.kapa.localstack;

import java.util.OptionalLong;

/** How one service is at the moment. */
record ServiceState(SuiteService service, boolean ready, boolean registered, OptionalLong unsent, OptionalLong lag) {

    static ServiceState of(SuiteService service, ServiceProbe probe, ConsumerLag lags) {
        boolean ready = probe.isReady(service);
        return new ServiceState(
                service,
                ready,
                probe.isRegistered(service),
                ready ? probe.unsent(service) : OptionalLong.empty(),
                ready ? lags.of(service) : OptionalLong.empty());
    }

    /** It answers, is found by others, and everything published so far has come and gone. */
    boolean isSettled() {
        return ready && registered && unsent.orElse(-1) == 0 && lag.orElse(-1) == 0;
    }

    String waitingFor() {
        if (!ready) {
            return "readiness";
        }
        if (!registered) {
            return "its registration";
        }
        return unsent.orElse(-1) != 0 ? "its events to be sent" : "the events of others";
    }
}

package fi.kapa.obligation.matrix;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.atomic.LongAdder;

/** Counts how often a connection is taken from the pool: outside a transaction, once for each statement. */
@Singleton
class TakenConnections implements AgroalPoolInterceptor {
    private final LongAdder taken = new LongAdder();

    @Override
    public void onConnectionAcquire(Connection connection) {
        taken.increment();
    }

    long count() {
        return taken.sum();
    }
}

package fi.kapa.benchmarks.limit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** The same statements over JDBC, prepared, for machines without pgbench. */
record JdbcLoop(Database database) implements DatabaseLimit {

    @Override
    public double transactionsPerSecond(Workload workload, Duration time) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(Workload.CONNECTIONS)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int n = 0; n < Workload.CONNECTIONS; n++) {
                counts.add(threads.submit(() -> transactionsUntil(end, workload)));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private long transactionsUntil(long end, Workload workload) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(workload.isOneStatement());
            List<PreparedStatement> prepared = new ArrayList<>();
            for (String statement : workload.statements()) {
                prepared.add(connection.prepareStatement(statement.replace(":n", "?")));
            }
            long done = 0;
            while (System.nanoTime() < end) {
                for (PreparedStatement statement : prepared) {
                    if (statement.getParameterMetaData().getParameterCount() == 1) {
                        statement.setLong(1, ThreadLocalRandom.current().nextLong(1, workload.largest() + 1));
                    }
                    statement.execute();
                }
                if (!workload.isOneStatement()) {
                    connection.commit();
                }
                done++;
            }
            return done;
        }
    }

    @Override
    public String description() {
        return "There is no pgbench on this machine (Debian: apt-get install postgresql-contrib), so the database's limits are measured"
                + " with the same prepared statements over JDBC, 16 connections.";
    }
}

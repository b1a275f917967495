package fi.kapa.chassis.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Hears from the other replicas, by the database's notifications, that they committed events. */
final class CommitSignal implements AutoCloseable {
    static final String CHANNEL = "outbox";

    private final Connection connection;
    private final Runnable heard;
    private volatile boolean deaf;

    CommitSignal(Connection connection, Runnable heard) throws SQLException {
        this.connection = connection;
        this.heard = heard;
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        Thread.ofPlatform().daemon().name("outbox-notifications").start(this::listen);
    }

    /**
     * Tells that the connection has ended, which the listening thread alone learns.
     *
     * @throws SQLException of the class of broken connections
     */
    void mustBeHeard() throws SQLException {
        if (deaf) {
            throw new SQLException("The connection for notifications has ended", "08006");
        }
    }

    private void listen() {
        try {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (postgres.getNotifications(0) != null) {
                heard.run();
            }
        } catch (SQLException ended) {
            deaf = true;
            heard.run();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package fi.kapa.benchmarks.limit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One service's database in the local stack, whose role and password have its name. */
public record Database(int port, String name) {

    public Connection connect() {
        return connectAs(name);
    }

    private Connection connectAs(String role) {
        try {
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, role, role);
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    /** Whether it can be connected to. */
    public boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException | DatabaseFailure away) {
            return false;
        }
    }

    /** Does statements, each in a transaction of its own. */
    public void execute(String... statements) {
        executeAs(name, statements);
    }

    /** As the owner of the server. */
    public void executeAsOwner(String... statements) {
        executeAs("postgres", statements);
    }

    private void executeAs(String role, String... statements) {
        try (var connection = connectAs(role);
                var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    /** The one number that a query answers. */
    public long number(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }
}

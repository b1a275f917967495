package fi.kapa.endtoend.faults;

import fi.kapa.localstack.SuiteService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The services' databases, read as their operator reads them. */
final class Databases {
    private Databases() {}

    /** Turns a row into a value. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> rows(SuiteService service, String query, Row<T> form, Object... parameters) {
        String database = service.name().toLowerCase(Locale.ROOT);
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:15432/" + database, "postgres", "postgres");
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(form.read(row));
                }
                return rows;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static long number(SuiteService service, String query, Object... parameters) {
        return rows(service, query, row -> row.getLong(1), parameters).getFirst();
    }
}

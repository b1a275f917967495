package fi.kapa.chassis.test;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** How the database would go about the queries of a service if its tables were large; what is filled in for that is not kept. */
public final class Plans implements AutoCloseable {
    private static final Pattern PAGE = Pattern.compile("(offset \\? rows )?fetch first \\? rows only");
    private static final Pattern PARAMETER = Pattern.compile("\\?");
    private static final Pattern FILLED = Pattern.compile("(?s)insert into (\\w+).*");
    private static final String TIDY = """
            select gin_clean_pending_list(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
            where a.amname = 'gin' and i.indrelid = cast('$1' as regclass)
            """;
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");

    /** A service gives up on a question after seconds; filling a table may take a busy machine longer. */
    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final Connection connection;
    private final int patienceOfService;
    private Set<String> small = Set.of();

    private Plans(Connection connection) throws SQLException {
        this.connection = connection;
        this.patienceOfService = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLISECONDS);
        connection.setAutoCommit(false);
    }

    /**
     * Fills tables and has the database count them and tidy their indexes, as it does of itself after a while.
     *
     * @param fill statements that each insert rows into a table
     */
    public static Plans ofTables(DataSource database, String... fill) throws SQLException {
        Plans plans = new Plans(database.getConnection());
        for (String statement : fill) {
            plans.execute(statement);
            plans.execute(FILLED.matcher(statement).replaceFirst("analyze $1"));
            plans.execute(FILLED.matcher(statement).replaceFirst(TIDY));
        }
        return plans;
    }

    /** Some tables stay so small that they are best read from end to end. */
    public Plans withSmall(String... tables) {
        small = Set.of(tables);
        return this;
    }

    /**
     * A list that is asked for.
     *
     * @param filter its query string
     * @param values literals for the parameters of its query, in their order, but for those of the page
     */
    public record Asked(String filter, List<String> values) {
        public static Asked of(String filter, String... values) {
            return new Asked(filter, List.of(values));
        }
    }

    /**
     * Asks for lists and holds the plans of their queries to the indexes.
     *
     * @param list asks for the list with a query string
     */
    public void mustUseIndexes(String table, Consumer<String> list, List<Asked> asked) {
        assertAll(asked.stream().map(one -> () -> {
            String query = queries(table, () -> list.accept(one.filter())).getLast();
            assertEquals(List.of(), scanned(query, one.values()), () -> one.filter() + ": " + query);
        }));
    }

    /** The queries of a table that Hibernate sends meanwhile. */
    private static List<String> queries(String table, Runnable work) {
        List<String> queries = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger("org.hibernate.SQL");
        Level level = logger.getLevel();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                queries.add(record.getMessage());
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        logger.addHandler(handler);
        logger.setLevel(Level.FINE);
        try {
            work.run();
        } finally {
            logger.setLevel(level);
            logger.removeHandler(handler);
        }
        Pattern reads = Pattern.compile("(?s)(select|with) .*\\sfrom " + table + "\\s.*");
        // A list locks nothing; what a service does meanwhile of itself may.
        return queries.stream()
                .filter(query -> reads.matcher(query).matches() && !query.contains("for update"))
                .toList();
    }

    /** The tables that may be large and that the plan of a query reads from end to end. */
    private List<String> scanned(String query, List<String> values) throws SQLException {
        List<String> left = new ArrayList<>(values);
        String asked = PARAMETER
                .matcher(PAGE.matcher(query).replaceFirst("fetch first 51 rows only"))
                .replaceAll(parameter -> Matcher.quoteReplacement(left.isEmpty() ? "missing" : left.removeFirst()));
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("More values than parameters: " + query);
        }
        List<String> scanned = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("explain " + asked)) {
            while (plan.next()) {
                Matcher scan = SCAN.matcher(plan.getString(1));
                if (scan.find() && !small.contains(scan.group(1))) {
                    scanned.add(scan.group(1));
                }
            }
        }
        return List.copyOf(scanned);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(Runnable::run, patienceOfService);
        }
    }
}

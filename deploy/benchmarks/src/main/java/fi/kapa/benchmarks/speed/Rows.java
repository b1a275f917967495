package fi.kapa.benchmarks.speed;

import fi.kapa.benchmarks.limit.Database;
import fi.kapa.benchmarks.limit.DatabaseFailure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** Reads and fills tables in bulk, past the services. */
final class Rows {
    private static final int FIRST_NUMBER = 7_000_000;
    private static final int SUBMITTERS = 30_000;

    private Rows() {}

    static List<String> texts(Database database, String query) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return List.copyOf(texts);
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    /** One row of text for each line, its columns separated by tabs. */
    static void copy(Database database, String tableAndColumns, List<String> lines) {
        try (var connection = database.connect()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + tableAndColumns + " from stdin",
                            new StringReader(String.join("\n", lines) + "\n"));
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Organisations with what is on record of one that is registered. */
    static void fillOrganisations(Database obligation, int wanted) {
        long there = obligation.number("select count(*) from organisation");
        List<String> ids = BusinessIds.from(FIRST_NUMBER + 2 * Math.toIntExact(there))
                .limit(Math.max(0, wanted - there))
                .collect(Collectors.toList());
        obligation.execute("create table if not exists growth (id text primary key)", "truncate growth");
        copy(obligation, "growth (id)", ids);
        obligation.execute("""
                insert into recorded_fact (kind, subject_id, version, organisation, recorded_at, state)
                select one.kind, g.id, one.version, g.id, one.recorded_at, replace(one.state::text, one.organisation, g.id)::jsonb
                from growth g cross join (select * from recorded_fact where kind = 'ORGANISATION' and organisation not like '%~%' limit 1) one
                """, """
                insert into organisation select copy.* from growth g
                cross join (select o from organisation o where o.unit is null limit 1) one
                cross join lateral jsonb_populate_record(one.o, jsonb_build_object('organisation', g.id, 'business_id', g.id)) copy
                """, "analyze organisation", "analyze recorded_fact");
    }

    /** Submissions that newer ones have taken the place of, like one that was filed, of so many organisations. */
    static void fillSubmissions(Database schedule, int wanted) {
        long missing = Math.max(0, wanted - schedule.number("select count(*) from schedule_submission"));
        List<String> ids = BusinessIds.from(FIRST_NUMBER).limit(SUBMITTERS).toList();
        schedule.execute("create table if not exists growth (n int primary key, id text)", "truncate growth");
        copy(
                schedule,
                "growth (n, id)",
                IntStream.range(0, SUBMITTERS)
                        .mapToObj(n -> n + "\t" + ids.get(n))
                        .toList());
        schedule.execute("""
                insert into schedule_submission select copy.* from generate_series(1, %d) number (n) join growth g on g.n = number.n %% %d
                cross join (select s from schedule_submission s limit 1) one
                cross join lateral jsonb_populate_record(one.s, jsonb_build_object('id', uuidv7(), 'reference', 'AT-0-' || number.n || uuidv7(),
                    'organisation', g.id, 'business_id', g.id, 'state', 'SUPERSEDED')) copy
                """.formatted(missing, SUBMITTERS), "vacuum analyze schedule_submission");
    }
}

package dev.migrate.rows;

import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import dev.migrate.sql.QualifiedName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a scratch database: made, read, and taken away. Not thread-safe. */
public final class ScratchRows {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    // those that refer to a table or are part of it are emptied with it
    private static final String CONCERNED = """
            WITH RECURSIVE edge (former, latter) AS (
                SELECT k.confrelid, k.conrelid FROM pg_catalog.pg_constraint k WHERE k.contype = 'f'
                UNION ALL
                SELECT i.inhparent, i.inhrelid FROM pg_catalog.pg_inherits i
            ), concerned (oid) AS (
                SELECT given.number::pg_catalog.oid FROM pg_catalog.unnest(?::bigint[]) AS given (number)
                UNION
                SELECT edge.latter FROM concerned JOIN edge ON edge.former = concerned.oid
            )
            SELECT c.oid::bigint AS oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
            FROM concerned
            JOIN pg_catalog.pg_class c ON c.oid = concerned.oid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p')
            ORDER BY c.oid
            """;

    private static final String FAMILY = """
            WITH RECURSIVE member (oid) AS (
                SELECT ?::pg_catalog.oid
                UNION
                SELECT i.inhrelid FROM member JOIN pg_catalog.pg_inherits i ON i.inhparent = member.oid
            )
            SELECT member.oid::bigint FROM member ORDER BY member.oid
            """;

    // what CREATE INDEX CONCURRENTLY leaves behind when it fails
    private static final String LEFT_BEHIND = """
            SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
            FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'i' AND NOT i.indisvalid
            ORDER BY c.oid
            """;

    // a later one may be made of an earlier one
    private static final String MATERIALIZED = """
            SELECT pg_catalog.format('%%I.%%I', n.nspname, c.relname)
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'm'%s
            ORDER BY c.oid
            """;

    private static final String ALL = MATERIALIZED.formatted("");

    private static final String FILLED = MATERIALIZED.formatted(" AND c.relispopulated");

    private static final String REFRESH = "REFRESH MATERIALIZED VIEW ";

    private final DatabaseSession session;

    /**
     * Looks after the rows of a scratch database.
     * @param session a session of it, in no transaction
     */
    public ScratchRows(DatabaseSession session) {
        this.session = session;
    }

    /**
     * Fills the tables, and the materialized views that were filled before.
     * @param settings how much is filled
     * @return what each table has got
     */
    public FillReport fill(FillSettings settings) {
        FillReport report = RowGenerator.fill(this.session, settings);
        this.session.inTransaction(() -> {
            LocalSettings.take(this.session.jdbc());
            Server server = new Server(this.session, LIMIT);
            for (String view : this.session.jdbc().sql(FILLED).query(String.class).list()) {
                try {
                    server.run(REFRESH + view);
                }
                catch (SQLException ex) {
                    // its query does not take some value, or its index not every row: it
                    // stays empty
                }
            }
            return true;
        });
        return report;
    }

    /**
     * Reads every row, under settings that are always the same.
     * @return the rows
     */
    public RowReading read() {
        return this.session.inTransaction(() -> {
            LocalSettings.take(this.session.jdbc());
            return new RowReader(this.session.jdbc()).read();
        });
    }

    /**
     * Gives a name as snapshots and messages have it.
     * @param name the name with its schema
     * @return the name, without the schema if that is the current one
     */
    public QualifiedName shown(QualifiedName name) {
        boolean current = Boolean.TRUE.equals(this.session.jdbc()
            .sql("SELECT ?::text = pg_catalog.current_schema()")
            .param(name.schema())
            .query(Boolean.class)
            .optional()
            .orElse(false));
        return current ? new QualifiedName(null, name.name()) : name;
    }

    /**
     * Finds a table.
     * @param name its name; without schema it is in the current one
     * @return its OID; null if there is none
     */
    public @Nullable Long find(QualifiedName name) {
        return this.session.jdbc()
            .sql("""
                    SELECT c.oid::bigint
                    FROM pg_catalog.pg_class c
                    WHERE c.relname = :name AND c.relkind IN ('r', 'p')
                        AND c.relnamespace = pg_catalog.to_regnamespace(
                            pg_catalog.quote_ident(COALESCE(:schema::text, pg_catalog.current_schema())))
                    """)
            .param("name", name.name())
            .param("schema", name.schema(), java.sql.Types.VARCHAR)
            .query(Long.class)
            .optional()
            .orElse(null);
    }

    /**
     * Empties tables, with those that refer to them, refreshes materialized views, and
     * drops what was left behind of indexes that could not be built.
     * @param tables their OIDs
     * @return the OIDs of all that were emptied
     */
    public Set<Long> clear(Collection<Long> tables) {
        return this.session.inTransaction(() -> {
            LocalSettings.take(this.session.jdbc());
            Set<Long> emptied = new TreeSet<>();
            String names = this.session.jdbc().sql(CONCERNED).param(tables.toArray(Long[]::new)).query((row, index) -> {
                emptied.add(row.getLong("oid"));
                return row.getString("name");
            }).list().stream().collect(Collectors.joining(", "));
            clear(emptied.toArray(Long[]::new), names);
            return emptied;
        });
    }

    /**
     * Gives a column of a table, and of those that inherit from it, other values that its
     * constraints take.
     * @param table the OID of the table
     * @param column the name of the column
     * @param from the number of the first values that are tried; 0 for none at all, null
     * @return the number of the values that the column has now; -1 if there are none
     */
    public int standIn(long table, String column, int from) {
        return this.session.inTransaction(() -> {
            LocalSettings.take(this.session.jdbc());
            Server server = new Server(this.session, LIMIT);
            UserCode code = UserCode.disable(server, new Long[] { table });
            int number = new StandIns(server, table).put(column, from);
            try {
                code.enable();
                for (String view : this.session.jdbc().sql(FILLED).query(String.class).list()) {
                    refresh(server, view);
                }
            }
            catch (SQLException ex) {
                throw SqlErrors.internal("a column of the scratch database cannot be changed", ex, null);
            }
            return number;
        });
    }

    /**
     * Gives a table and those that inherit from it, as partitions do.
     * @param table its OID
     * @return the OIDs
     */
    public Set<Long> family(long table) {
        return new TreeSet<>(this.session.jdbc().sql(FAMILY).param(table).query(Long.class).list());
    }

    private static void refresh(Server server, String view) throws SQLException {
        try {
            server.run(REFRESH + view);
        }
        catch (SQLException ex) {
            // its query may fail without rows too
            server.run(REFRESH + view + " WITH NO DATA");
        }
    }

    private void clear(Long[] oids, String names) {
        Server server = new Server(this.session, LIMIT);
        UserCode code = UserCode.disable(server, oids);
        try {
            // TRUNCATE would build them, and they would count as valid
            for (String index : this.session.jdbc().sql(LEFT_BEHIND).query(String.class).list()) {
                server.run("DROP INDEX " + index);
            }
            server.run("TRUNCATE " + names);
            code.enable();
            for (String view : this.session.jdbc().sql(ALL).query(String.class).list()) {
                refresh(server, view);
            }
        }
        catch (SQLException ex) {
            throw SqlErrors.internal("tables of the scratch database cannot be emptied", ex, null);
        }
    }

}

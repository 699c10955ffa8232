package dev.migrate.scratch;

import dev.migrate.session.DatabaseSession;
import dev.migrate.test.TestDatabase;
import javax.sql.DataSource;

/**
 * The schema public of a database whose session outlives it: the server keeps its plans,
 * whose making takes most of the time of a proof on a few tables.
 */
public final class SharedSpace extends SessionSpace {

    // plans are made again if a schema of the search path is dropped
    private static final String EMPTY = """
            DO $$
            DECLARE
                name text;
            BEGIN
                FOR name IN
                    SELECT format('%s IF EXISTS %I', CASE relkind WHEN 'r' THEN 'TABLE' WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE'
                        ELSE 'MATERIALIZED VIEW' END, relname)
                    FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'S')
                    UNION ALL
                    SELECT 'FUNCTION IF EXISTS ' || oid::regprocedure FROM pg_proc WHERE pronamespace = 'public'::regnamespace
                    UNION ALL
                    SELECT format('TYPE IF EXISTS %I', typname)
                    FROM pg_type
                    WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
                        OR typrelid IN (
                            SELECT oid FROM pg_class WHERE relkind = 'c' AND relnamespace = 'public'::regnamespace)
                    ORDER BY 1 DESC
                LOOP
                    EXECUTE 'DROP ' || name || ' CASCADE';
                END LOOP;
            END
            $$
            """;

    /**
     * Empties the schema.
     * @param session a session of a source that {@link #source} gives
     */
    public SharedSpace(DatabaseSession session) {
        super(session);
        session.jdbc().sql("SET client_min_messages = warning").update();
        session.jdbc().sql(EMPTY).update();
    }

    /** Gives a source whose sessions keep plans from the first time on. */
    public static DataSource source(TestDatabase database) {
        return database.dataSource(database.user(), database.password(),
                "prepareThreshold=1&options=-c%20plan_cache_mode=force_generic_plan");
    }

    @Override
    public void close() {
        // the next one empties it
    }

}

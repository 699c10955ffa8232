package dev.migrate.history;

import dev.migrate.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL that makes the version table and the history table. The version table's shape
 * is Alembic's.
 */
public final class HistoryTablesDdl {

    /**
     * How many characters the version table holds of an id. Alembic's own table has 32.
     */
    static final int ID_LENGTH = 255;

    /**
     * The columns that the first version did not have, each a text that may be null.
     */
    static final List<String> ADDED = List.of("begun_checksum", "failure_code", "failure_state", "failure_message",
            "failure_place");

    private HistoryTablesDdl() {
    }

    /**
     * Gives what makes the version table where it is missing.
     * @param name the table as SQL names it
     * @param constraint the name of its primary key
     * @return one statement
     */
    public static String createVersionTable(String name, String constraint) {
        return """
                CREATE TABLE IF NOT EXISTS %s (
                    version_num varchar(%d) NOT NULL,
                    CONSTRAINT %s PRIMARY KEY (version_num)
                )""".formatted(name, ID_LENGTH, Identifier.quote(constraint));
    }

    /**
     * Gives what adds to a history table that an earlier version made what it lacks.
     * There, the checksum of a statement that had begun stood behind that of those done.
     * @param name the table as SQL names it
     * @return two statements, for one transaction
     */
    static String addMissing(String name) {
        String added = ADDED.stream()
            .map((column) -> "ADD COLUMN IF NOT EXISTS " + column + " text")
            .collect(Collectors.joining(", "));
        return "ALTER TABLE " + name + " " + added + ";\n" + """
                UPDATE %1$s
                SET checksum = pg_catalog.split_part(checksum, ' begun ', 1),
                    begun_checksum = pg_catalog.split_part(checksum, ' begun ', 2)
                WHERE outcome = 'partial' AND pg_catalog.strpos(checksum, ' begun ') > 0
                """.formatted(name);
    }

    /**
     * Gives what makes the history table where it is missing.
     * @param name the table as SQL names it
     * @return one statement
     */
    public static String createHistoryTable(String name) {
        return """
                CREATE TABLE IF NOT EXISTS %s (
                    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    revision text NOT NULL,
                    revises text[] NOT NULL,
                    depends_on text[] NOT NULL,
                    direction text NOT NULL CHECK (direction IN ('upgrade', 'downgrade')),
                    message text NOT NULL,
                    checksum text,
                    outcome text NOT NULL CHECK (outcome IN ('applied', 'reverted', 'stamped', 'failed', 'partial')),
                    statements_done integer NOT NULL,
                    statements integer NOT NULL,
                    started timestamptz NOT NULL,
                    duration interval NOT NULL,
                    database_user text NOT NULL,
                    application text NOT NULL,
                    host text NOT NULL,
                    downgrade_section text,
                    %s
                )""".formatted(name,
                ADDED.stream().map((column) -> column + " text").collect(Collectors.joining(",\n    ")));
    }

}

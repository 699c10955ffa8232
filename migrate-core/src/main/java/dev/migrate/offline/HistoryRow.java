package dev.migrate.offline;

import dev.migrate.history.HistoryWriter.Author;
import dev.migrate.history.RecordedRevision;
import dev.migrate.report.Outcome;
import dev.migrate.revision.Direction;
import dev.migrate.sql.SqlLiteral;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of the history table, as a script writes it.
 *
 * @param revision what the row is about
 * @param direction which way
 * @param outcome how it ended
 * @param statements how many statements it has
 * @param downgrade the downgrade that is kept, as an expression of SQL
 */
record HistoryRow(RecordedRevision revision, Direction direction, Outcome outcome, int statements, String downgrade) {

    HistoryRow(RecordedRevision revision, Direction direction, Outcome outcome, int statements) {
        this(revision, direction, outcome, statements, literal(revision.downgradeSection()));
    }

    HistoryRow withDowngrade(String expression) {
        return new HistoryRow(this.revision, this.direction, this.outcome, this.statements, expression);
    }

    String insert(TableNames names, Author author, Times times) {
        return "INSERT INTO " + names.history() + " (revision, revises, depends_on, direction, message, checksum,"
                + " outcome,\n    statements_done, statements, started, duration, database_user, application, host,"
                + " downgrade_section)\nVALUES (" + SqlLiteral.quote(this.revision.id()) + ", "
                + array(this.revision.revises()) + ", " + array(this.revision.dependsOn()) + ", "
                + literal(this.direction) + ", " + SqlLiteral.quote(this.revision.message()) + ", "
                + literal(this.revision.checksum()) + ", " + literal(this.outcome) + ",\n    " + this.statements + ", "
                + this.statements + ", " + times.started() + ", " + times.duration() + ", current_user, "
                + SqlLiteral.quote(author.application()) + ", " + SqlLiteral.quote(author.host()) + ", "
                + this.downgrade + ");\n";
    }

    /**
     * When a step began and how long it took, as expressions of SQL.
     *
     * @param started when it began
     * @param duration how long it took
     */
    record Times(String started, String duration) {

        /** What is written without running anything. */
        static final Times NONE = new Times("pg_catalog.clock_timestamp()", "interval '0'");

        /** Since a moment that the script has remembered. */
        static Times since(String started) {
            return new Times(started, "pg_catalog.clock_timestamp() - " + started);
        }

    }

    private static String literal(Enum<?> constant) {
        return SqlLiteral.quote(constant.name().toLowerCase(Locale.ROOT));
    }

    private static String literal(@Nullable String value) {
        return (value != null) ? SqlLiteral.quote(value) : "NULL";
    }

    private static String array(List<String> values) {
        return "ARRAY[" + values.stream().map(SqlLiteral::quote).collect(Collectors.joining(", ")) + "]::text[]";
    }

}

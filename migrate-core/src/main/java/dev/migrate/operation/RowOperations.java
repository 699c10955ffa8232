package dev.migrate.operation;

import dev.migrate.change.RowSource;
import dev.migrate.change.SqlOperation;
import dev.migrate.sql.WrittenSql;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;

/**
 * Operations on rows, and SQL statements.
 *
 * @since 0.1
 */
public interface RowOperations extends Recording {

    /**
     * Runs SQL: one statement or several, sent as written.
     * @param sql the statements; no downgrade can be derived from them, one must be
     * written
     */
    default void execute(String sql) {
        begin(() -> new PlainChange(new SqlOperation.ExecuteSql(WrittenSql.of(sql), null)));
    }

    /**
     * Runs SQL and says how it is undone, so that the downgrade need not be written.
     * @param sql the statements
     * @param reverseSql the statements that undo them; empty if nothing has to be undone
     */
    default void execute(String sql, String reverseSql) {
        begin(() -> new PlainChange(
                new SqlOperation.ExecuteSql(WrittenSql.of(sql), Objects.requireNonNull(reverseSql))));
    }

    /**
     * Adds rows, through COPY where there is a connection.
     * @param table the table
     * @param columns the columns that the rows have
     * @param rows the rows, a value per column: null, a text, a number, a boolean, a
     * UUID, an enum, bytes, a date or time of java.time, or an array or collection of
     * them. A collection of the JDK is copied; another, which may compute its rows, is
     * read when they are inserted
     * @return the change, for how it is undone
     */
    default RowsBuilder bulkInsert(String table, List<String> columns, Collection<? extends List<?>> rows) {
        return begin(() -> new RowsBuilder(table, columns, GivenRows.of(rows)));
    }

    /**
     * Adds rows that are read one by one, through COPY where there is a connection.
     * @param table the table
     * @param columns the columns that the rows have
     * @param rows the rows, read once each time that they are inserted
     * @return the change, for how it is undone
     */
    default RowsBuilder bulkInsert(String table, List<String> columns, RowSource rows) {
        return begin(() -> new RowsBuilder(table, columns, Objects.requireNonNull(rows)));
    }

    /**
     * Adds the rows of a CSV file in UTF-8 (RFC 4180). Its first line names the columns;
     * an empty value is null without quotes, and an empty text with them.
     * @param table the table
     * @param resource the file on the class path: {@code db/data/countries.csv}
     * @return the change, for how it is undone
     */
    default RowsBuilder copyFrom(String table, String resource) {
        return begin(() -> {
            CsvRows csv = new CsvRows(resource, new ClassPathResource(Objects.requireNonNull(resource)));
            return new RowsBuilder(table, csv.columns(), csv);
        });
    }

    /**
     * Changes rows a few at a time, each batch in a separate transaction. The revision
     * runs outside a transaction then.
     * @param table the table
     * @param assignments what stands after SET in UPDATE
     * @return the change, which must still be given which rows are not done
     */
    default BackfillBuilder backfill(String table, String assignments) {
        return begin(() -> new BackfillBuilder(table, assignments));
    }

}

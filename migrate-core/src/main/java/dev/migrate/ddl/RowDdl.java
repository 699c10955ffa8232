package dev.migrate.ddl;

import dev.migrate.change.OnConflict;
import dev.migrate.change.RowPlace;
import dev.migrate.change.RowText;
import dev.migrate.change.SqlOperation.InsertRows;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as INSERT statements, if there is no connection for COPY or rows may be there. As
 * COPY does, they give identity columns the values that the rows have.
 */
public final class RowDdl {

    /** How many rows a statement has. */
    private static final int BATCH = 500;

    private final InsertRows operation;

    private final Consumer<Insert> statements;

    private final RowPlace place;

    private final List<String> batch = new ArrayList<>();

    private RowDdl(InsertRows operation, Consumer<Insert> statements) {
        this.operation = operation;
        this.statements = statements;
        this.place = new RowPlace(operation);
    }

    /**
     * Gives the statements one by one, each when its rows are read.
     * @param operation the rows
     * @param statements takes each statement
     * @throws dev.migrate.change.BadOperationException if a row is not right
     */
    public static void forEachInsert(InsertRows operation, Consumer<Insert> statements) {
        RowDdl inserts = new RowDdl(operation, statements);
        inserts.place.forEachRow((row) -> inserts.add(values(operation, inserts.place, row)));
        inserts.end();
    }

    static List<String> inserts(InsertRows operation) {
        List<String> statements = new ArrayList<>();
        forEachInsert(operation, (insert) -> statements.add(insert.sql()));
        return statements;
    }

    private void add(String values) {
        this.batch.add(values);
        if (this.batch.size() == BATCH) {
            end();
        }
    }

    private void end() {
        if (!this.batch.isEmpty()) {
            String sql = "INSERT INTO " + this.operation.table().sql() + Words.columns(" ", this.operation.columns())
                    + " OVERRIDING SYSTEM VALUE VALUES\n    " + String.join(",\n    ", this.batch) + conflict();
            this.statements.accept(new Insert(sql, this.place.row() - this.batch.size() + 1, this.place.row()));
            this.batch.clear();
        }
    }

    private String conflict() {
        OnConflict conflict = this.operation.conflict();
        if (conflict == null) {
            return "";
        }
        String updates = conflict.updated()
            .stream()
            .map(Identifier::write)
            .map((column) -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
        return "\nON CONFLICT" + Words.columns(" ", conflict.key())
                + (updates.isEmpty() ? " DO NOTHING" : " DO UPDATE SET " + updates);
    }

    // without a type, so that PostgreSQL reads it as the column's
    private static String values(InsertRows operation, RowPlace place, List<?> row) {
        List<String> values = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            values.add(RowText.isEmptyList(row.get(index)) ? emptyList(operation, index)
                    : literal(place.text(index, row.get(index))));
        }
        return "(" + String.join(", ", values) + ")";
    }

    private static String literal(@Nullable String text) {
        return (text != null) ? SqlLiteral.quote(text) : "NULL";
    }

    // an array and JSON spell it differently, and only the server knows which it is
    private static String emptyList(InsertRows operation, int index) {
        String column = operation.columns().get(index);
        return "(pg_catalog.jsonb_populate_record(NULL::" + operation.table().sql() + ", pg_catalog.jsonb_build_object("
                + SqlLiteral.quote(column) + ", '[]'::pg_catalog.jsonb)))." + Identifier.write(column);
    }

    /**
     * Rows in one statement.
     *
     * @param sql the statement
     * @param first the number of its first row, counted from 1
     * @param last the number of its last row
     */
    public record Insert(String sql, long first, long last) {

    }

}

package dev.migrate.ddl;

import dev.migrate.change.RowText;
import dev.migrate.change.SqlOperation.InsertRows;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as INSERT statements, for where COPY has no connection to go through. */
final class RowDdl {

    /** How many rows a statement has. */
    private static final int BATCH = 500;

    private RowDdl() {
    }

    static List<String> inserts(InsertRows operation) {
        List<String> statements = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        String head = "INSERT INTO " + operation.table().sql() + Words.columns(" ", operation.columns())
                + " VALUES\n    ";
        operation.rows().forEachRow((row) -> {
            batch.add(values(row));
            if (batch.size() == BATCH) {
                statements.add(head + String.join(",\n    ", batch));
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            statements.add(head + String.join(",\n    ", batch));
        }
        return statements;
    }

    private static String values(List<?> row) {
        List<String> values = new ArrayList<>();
        for (Object value : row) {
            values.add(value(value));
        }
        return "(" + String.join(", ", values) + ")";
    }

    // without a type, so that PostgreSQL reads it as the column's
    private static String value(@Nullable Object value) {
        return (value != null) ? SqlLiteral.quote(RowText.of(value)) : "NULL";
    }

}

package dev.migrate.ddl;

import dev.migrate.change.RowPlace;
import dev.migrate.change.SqlOperation.InsertRows;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as INSERT statements, if there is no connection for COPY. As COPY does, they give
 * identity columns the values that the rows have.
 */
final class RowDdl {

    /** How many rows a statement has. */
    private static final int BATCH = 500;

    private RowDdl() {
    }

    static List<String> inserts(InsertRows operation) {
        List<String> statements = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        String head = "INSERT INTO " + operation.table().sql() + Words.columns(" ", operation.columns())
                + " OVERRIDING SYSTEM VALUE VALUES\n    ";
        RowPlace place = new RowPlace(operation);
        operation.rows().forEachRow((row) -> {
            batch.add(values(place, row));
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

    // without a type, so that PostgreSQL reads it as the column's
    private static String values(RowPlace place, List<?> row) {
        place.next(row);
        List<String> values = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            String text = place.text(index, row.get(index));
            values.add((text != null) ? SqlLiteral.quote(text) : "NULL");
        }
        return "(" + String.join(", ", values) + ")";
    }

}

package dev.migrate.run;

import dev.migrate.change.SqlOperation.InsertRows;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says at which rows of a batch the server failed. */
final class FailedRows {

    // data exception, integrity constraint violation, WITH CHECK OPTION violation, RAISE
    private static final Set<String> OF_ROWS = Set.of("22", "23", "44", "P0");

    private static final int CLASS_LENGTH = 2;

    private FailedRows() {
    }

    /**
     * Says where the rows come from.
     * @param rows the rows
     * @param first the number of the first in the batch, counted from 1
     * @param last the number of the last
     * @param sql the error
     * @return a sentence; null if the error is not about rows
     */
    static @Nullable String sentence(InsertRows rows, long first, long last, SQLException sql) {
        CopyContext context = CopyContext.of(sql, rows.table().name(), rows.columns());
        if (context != null && context.line() <= last - first + 1) {
            return "It is about " + rows.place(first + context.line() - 1)
                    + ((context.column() != null) ? ", column \"" + context.column() + "\"." : ".");
        }
        String state = sql.getSQLState();
        if (state == null || state.length() < CLASS_LENGTH || !OF_ROWS.contains(state.substring(0, CLASS_LENGTH))) {
            return null;
        }
        return (first == last) ? "It is about " + rows.place(first) + "."
                : "It is about one of the rows from " + rows.place(first) + " to " + rows.place(last) + ".";
    }

}

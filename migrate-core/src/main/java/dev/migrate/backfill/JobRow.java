package dev.migrate.backfill;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.BatchedChange;
import dev.migrate.sql.Batches;
import dev.migrate.sql.SqlStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A job that runs in the background.
 *
 * @param revision the id of its revision
 * @param statement its place in the upgrade, counted from 0
 * @param source the statement
 * @param searchPath where it looks for names
 * @param progress how far it came
 */
public record JobRow(String revision, int statement, SqlStatement source, String searchPath, JobProgress progress) {

    static final String COLUMNS = "revision, statement, sql, source, line, batch, pause, search_path, state, walk, pass,"
            + " next, bound, ranges, total";

    static JobRow read(ResultSet row) throws SQLException {
        int rows = row.getInt(6);
        Batches batches = new Batches(row.wasNull() ? null : Integer.valueOf(rows), Duration.ofMillis(row.getLong(7)),
                null, true);
        SourceLocation location = new SourceLocation(row.getString(4), row.getInt(5));
        return new JobRow(row.getString(1), row.getInt(2), new SqlStatement(row.getString(3), location).in(batches),
                row.getString(8), new JobProgress(row.getString(9), row.getString(10), row.getInt(11),
                        TextArray.read(row, 12), TextArray.read(row, 13), row.getInt(14), row.getLong(15)));
    }

    /** Gives it as a statement that is carried out in batches. */
    Job job() {
        return new Job(this.source, BatchedChange.of(this.source.text()), this.revision, "upgrade", 0, this.statement,
                "");
    }

}

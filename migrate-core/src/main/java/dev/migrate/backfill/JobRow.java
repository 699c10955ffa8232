package dev.migrate.backfill;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.BatchedChange;
import dev.migrate.sql.Batches;
import dev.migrate.sql.SqlStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job that runs in the background.
 *
 * @param revision the id of its revision
 * @param statement its place in the upgrade, counted from 0
 * @param source the statement
 * @param searchPath where it looks for names
 * @param state {@code running}, {@code done} or another word of the reports, in lower
 * case
 * @param walk what it goes by; null before it began
 * @param pass the number of the pass, counted from 1
 * @param next where the next part begins; null at the beginning of a pass
 * @param bound where the pass ends; null for a table without rows
 * @param ranges how many parts were opened
 * @param total how many rows the table has, as PostgreSQL estimates
 */
public record JobRow(String revision, int statement, SqlStatement source, String searchPath, String state,
        @Nullable String walk, int pass, @Nullable List<String> next, @Nullable List<String> bound, int ranges,
        long total) {

    /** Says that all rows are done. */
    static final String DONE = "done";

    static final String COLUMNS = "revision, statement, sql, source, line, batch, pause, search_path, state, walk, pass,"
            + " next, bound, ranges, total";

    static JobRow read(ResultSet row) throws SQLException {
        int rows = row.getInt(6);
        Batches batches = new Batches(row.wasNull() ? null : Integer.valueOf(rows), Duration.ofMillis(row.getLong(7)),
                null, true);
        SourceLocation location = new SourceLocation(row.getString(4), row.getInt(5));
        return new JobRow(row.getString(1), row.getInt(2), new SqlStatement(row.getString(3), location).in(batches),
                row.getString(8), row.getString(9), row.getString(10), row.getInt(11), TextArray.read(row, 12),
                TextArray.read(row, 13), row.getInt(14), row.getLong(15));
    }

    /** Gives it as a statement that is carried out in batches. */
    Job job() {
        return new Job(this.source, BatchedChange.of(this.source.text()), this.revision, "upgrade", 0, this.statement,
                "");
    }

    boolean isAtEnd() {
        return this.bound == null || this.bound.equals(this.next);
    }

    JobRow begun(String goesBy, @Nullable List<String> newBound, long rowCount) {
        return new JobRow(this.revision, this.statement, this.source, this.searchPath, this.state, goesBy, 1, null,
                newBound, this.ranges, rowCount);
    }

    JobRow opened(List<String> end) {
        return new JobRow(this.revision, this.statement, this.source, this.searchPath, this.state, this.walk, this.pass,
                end, this.bound, this.ranges + 1, this.total);
    }

    JobRow again(@Nullable List<String> newBound) {
        return new JobRow(this.revision, this.statement, this.source, this.searchPath, this.state, this.walk,
                this.pass + 1, null, newBound, this.ranges, this.total);
    }

    JobRow done() {
        return new JobRow(this.revision, this.statement, this.source, this.searchPath, DONE, this.walk, this.pass,
                this.next, this.bound, this.ranges, this.total);
    }

}

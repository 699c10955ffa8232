package dev.migrate.backfill;

import dev.migrate.sql.BatchedChange;
import dev.migrate.sql.Parentheses;
import dev.migrate.sql.SqlLiteral;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements about rows that a change comes to.
 *
 * @param change the change
 */
record BatchSql(BatchedChange change) {

    /** What became of the rows of a batch. */
    static final String COUNTS = "pg_catalog.count(*), pg_catalog.array_agg(row_table::bigint) FILTER (WHERE is_open),"
            + " pg_catalog.array_agg(row_place::text) FILTER (WHERE is_open),"
            + " pg_catalog.count(*) FILTER (WHERE is_moved)";

    /**
     * Gives the change of a part of the rows, with what became of them: how many, where
     * those are that still match, how many are not in the part any more, whether the note
     * was written, and what else is asked.
     * @param range which rows
     * @param note what writes the note, and counts the rows of {@code batch}; null if
     * that is done by itself
     * @param question a condition of SQL
     */
    String update(String range, @Nullable String note, String question) {
        return head() + range + returning() + range + tail()
                + ((note != null) ? ", noted AS (" + note + " RETURNING 1)" : "") + "\nSELECT " + COUNTS + ", "
                + ((note != null) ? "(SELECT pg_catalog.count(*) FROM noted)" : "0") + ", " + question + " FROM batch";
    }

    /** Gives what stands before the condition of a part of the rows. */
    String head() {
        return "WITH batch AS (" + (this.change.deletes() ? "DELETE FROM " + this.change.target() + clause("USING")
                : "UPDATE " + this.change.target() + " SET " + Parentheses.closed(this.change.assignments())
                        + clause("FROM"))
                + " WHERE ";
    }

    /** Gives what stands between that condition and its repetition. */
    String returning() {
        String reference = this.change.reference();
        return (isConditional() ? " AND " + condition() : "") + " RETURNING " + reference + ".tableoid AS row_table, "
                + reference + ".ctid AS row_place, " + (isChecked() ? condition() : "false") + " AS is_open, NOT (";
    }

    /** Gives what stands behind the repetition. */
    String tail() {
        return ") AS is_moved)";
    }

    private String clause(String word) {
        return this.change.others().isEmpty() ? "" : " " + word + " " + Parentheses.closed(this.change.others());
    }

    /** Gives the condition, in parentheses. */
    String condition() {
        return Parentheses.around((this.change.condition() != null) ? this.change.condition() : "true");
    }

    /** Returns whether a condition says which rows are to be changed. */
    boolean isConditional() {
        return this.change.condition() != null;
    }

    /** Returns whether rows can still match after their own update. */
    boolean isChecked() {
        return this.change.condition() != null && !this.change.deletes();
    }

    /**
     * Counts rows that still match, since RETURNING sees what a subquery of the condition
     * saw before the batch.
     */
    String open(List<Long> tables, List<String> places) {
        return openAt(at(tables, places));
    }

    /** Counts the same at places that arrays of SQL have. */
    String openAt(String tables, String places) {
        return openAt(at(tables, places));
    }

    private String openAt(String range) {
        return "SELECT pg_catalog.count(*) FROM (SELECT DISTINCT " + place() + " FROM "
                + Parentheses.closed(this.change.source()) + " WHERE " + condition() + " AND " + range + ") AS rows";
    }

    /** Returns whether rows are left that match. */
    String left() {
        return "SELECT EXISTS (SELECT FROM " + Parentheses.closed(this.change.source()) + " WHERE " + condition() + ")";
    }

    /** Locks some of the rows that are left. */
    String lockLeft(int limit) {
        return "SELECT row_table::bigint, row_place::text FROM (SELECT " + this.change.reference() + ".tableoid, "
                + this.change.reference() + ".ctid FROM " + Parentheses.closed(this.change.source()) + " WHERE "
                + condition() + " LIMIT " + limit + " FOR " + (this.change.deletes() ? "" : "NO KEY ") + "UPDATE OF "
                + this.change.reference() + ") AS rows(row_table, row_place)";
    }

    /** Gives the condition of rows at known places. */
    String at(List<Long> tables, List<String> places) {
        String oids = tables.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        String tids = places.stream().map((place) -> '"' + place + '"').collect(Collectors.joining(",", "{", "}"));
        return at(SqlLiteral.quote(oids), SqlLiteral.quote(tids));
    }

    /** Gives the condition of rows at places that arrays of SQL have. */
    String at(String tables, String places) {
        return this.change.reference() + ".ctid = ANY (" + places + "::tid[]) AND (" + place()
                + ") IN (SELECT t, c FROM ROWS FROM (pg_catalog.unnest(" + tables + "::oid[]), pg_catalog.unnest("
                + places + "::tid[])) AS u(t, c))";
    }

    /** Gives a row's place. */
    String place() {
        return this.change.reference() + ".tableoid, " + this.change.reference() + ".ctid";
    }

}

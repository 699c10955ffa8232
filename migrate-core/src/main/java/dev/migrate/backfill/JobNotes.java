package dev.migrate.backfill;

import dev.migrate.sql.SqlLiteral;

/**
 * How far a job came, noted in the transaction of each batch.
 *
 * @param table the table of the jobs, or of their parts
 * @param history the name of the history table
 * @param part a condition that names the part; empty for the whole job
 */
record JobNotes(String table, String history, String part) implements Notes {

    @Override
    public String move(Job job, Place from, Place to, String more) {
        String row = "p.history = " + SqlLiteral.quote(this.history) + " AND p.revision = "
                + SqlLiteral.quote(job.revision()) + " AND p.statement = " + job.statement() + this.part;
        if (this.part.isEmpty()) {
            return "UPDATE " + this.table + " p SET changed = p.changed + " + more
                    + ", updated = pg_catalog.clock_timestamp() WHERE " + row;
        }
        return "UPDATE " + this.table + " p SET position = " + TextArray.write(to.at()) + ", passed = " + to.passed()
                + ", changed = p.changed + " + more + ", updated = pg_catalog.clock_timestamp() WHERE " + row
                + " AND p.position IS NOT DISTINCT FROM " + TextArray.write(from.at());
    }

    @Override
    public boolean isMoved(Job job, Place from, Place to) {
        throw new UnsupportedOperationException("a job acts as the role that it was found with");
    }

}

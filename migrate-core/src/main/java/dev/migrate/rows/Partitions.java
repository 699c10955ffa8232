package dev.migrate.rows;

import java.util.List;

/**
 * The partitions below a table.
 *
 * @param divisions what parts the rows, on every level
 * @param conditions what a row of each leaf is like, as SQL
 */
record Partitions(List<Division> divisions, List<String> conditions) {

    static final Partitions NONE = new Partitions(List.of(), List.of());

    /** Whether one column alone decides on the partition. */
    boolean isDecidedBy(String column) {
        return this.divisions.stream().allMatch((division) -> division.columns().equals(List.of(column)));
    }

    /**
     * The division of the rows of one partitioned table.
     *
     * @param columns the columns that decide; empty if an expression does
     * @param bounds the bounds of its partitions, as SQL
     */
    record Division(List<String> columns, List<String> bounds) {

        boolean concerns(String column) {
            return this.columns.isEmpty() || this.columns.contains(column);
        }

    }

}

package dev.migrate.rows;

import java.util.List;

/**
 * The result for all tables.
 *
 * @param tables every table, partitions with their root, by schema and name
 */
public record FillReport(List<FilledTable> tables) {

    /** Copies the list. */
    public FillReport {
        tables = List.copyOf(tables);
    }

    /**
     * Gives the tables that have got no row.
     * @return the tables, each with its reason
     */
    public List<FilledTable> unfilled() {
        return this.tables.stream().filter((table) -> !table.isFilled()).toList();
    }

}

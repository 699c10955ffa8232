package dev.migrate.report;

/**
 * Where the version and history tables are.
 *
 * @param versionTable the version table as SQL names it
 * @param historyTable the history table as SQL names it
 * @param created true if one of them was missing
 * @since 0.1
 */
public record TablesReport(String versionTable, String historyTable, boolean created) {

}

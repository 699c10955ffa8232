package dev.migrate.rows;

import dev.migrate.rows.Column.Source;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that is to be filled.
 *
 * @param oid its id
 * @param name its name
 * @param isPartitioned whether its rows go to partitions
 * @param skipsConflicts whether ON CONFLICT DO NOTHING can be said of it
 * @param columns its columns
 * @param checks its check constraints
 * @param uniqueKeys its primary key, unique constraints and plain unique indexes
 * @param excluded the columns of its exclusion constraints
 * @param foreignKeys its foreign keys, those with the most columns first
 * @param partitions its partitions
 */
record Table(long oid, QualifiedName name, boolean isPartitioned, boolean skipsConflicts, List<Column> columns,
        List<Check> checks, List<UniqueKey> uniqueKeys, List<String> excluded, List<ForeignKey> foreignKeys,
        Partitions partitions) {

    /** Gives the columns that an INSERT names. */
    List<Column> written() {
        return this.columns.stream().filter((column) -> !column.isGenerated()).toList();
    }

    boolean isReference(String column) {
        return this.foreignKeys.stream().anyMatch((key) -> key.columns().contains(column));
    }

    /** Gives the conditions that look at one column alone. */
    List<String> conditionsOn(Column column) {
        List<String> conditions = new ArrayList<>();
        for (Check check : this.checks) {
            if (check.columns().equals(List.of(column.name()))) {
                conditions.add(check.expression());
            }
        }
        if (!this.partitions.conditions().isEmpty() && this.partitions.isDecidedBy(column.name())) {
            conditions.add(Sieve.any(this.partitions.conditions()));
        }
        return conditions;
    }

    /**
     * Gives the conditions that a row may break although each of its columns was looked
     * at: those on several, and those on a column whose values come from elsewhere.
     */
    List<String> conditionsOnRows() {
        List<String> conditions = new ArrayList<>(this.checks.stream().map(Check::expression).toList());
        if (!this.partitions.conditions().isEmpty()) {
            conditions.add(Sieve.any(this.partitions.conditions()));
        }
        for (Column column : this.columns) {
            boolean own = column.source() == Source.GIVEN || column.source() == Source.CONSTANT;
            if (own && !isReference(column.name())) {
                conditions.removeAll(conditionsOn(column));
            }
        }
        return conditions;
    }

}

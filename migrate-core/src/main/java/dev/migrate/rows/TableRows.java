package dev.migrate.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one table, each made of values that its columns may hold. */
final class TableRows {

    private final Table table;

    private final List<Column> columns;

    private final ColumnValues values;

    private final References references;

    private final Set<List<Object>> taken = new HashSet<>();

    private int attempts;

    TableRows(Table table, ColumnValues values, Random random) {
        this.table = table;
        this.columns = table.written();
        this.values = values;
        this.references = new References(table, random);
    }

    static TableRows of(Table table, Server server, TypeValues types, long seed) {
        Random random = new Random(31 * seed + table.name().toString().hashCode());
        return new TableRows(table, ColumnValues.of(table, server, types, random), random);
    }

    Table table() {
        return this.table;
    }

    References references() {
        return this.references;
    }

    ColumnValues values() {
        return this.values;
    }

    /** Goes to the next row. */
    int attempt() {
        return this.attempts++;
    }

    /**
     * Completes a row.
     * @param given the values that are settled
     * @param attempt the number of the row
     * @param position its number since the sequences were asked
     * @return the values in the order of the columns that are written; null if a column
     * has none
     */
    Cell @Nullable [] row(Map<String, Cell> given, int attempt, int position) {
        Cell[] row = new Cell[this.columns.size()];
        for (int index = 0; index < row.length; index++) {
            Column column = this.columns.get(index);
            Cell cell = given.get(column.name());
            if (cell == null) {
                cell = this.values.value(column, attempt, position);
            }
            if (cell == null) {
                return null;
            }
            row[index] = cell;
        }
        return row;
    }

    /** Gives a row's values by their columns. */
    Map<String, Cell> named(Cell[] row) {
        Map<String, Cell> named = new HashMap<>();
        for (int index = 0; index < row.length; index++) {
            named.put(this.columns.get(index).name(), row[index]);
        }
        return named;
    }

    /**
     * Takes the keys of a row.
     * @return false if one of them is taken already; none is taken then
     */
    boolean take(Cell[] row) {
        Map<String, Cell> named = named(row);
        List<List<Object>> keys = new ArrayList<>();
        for (UniqueKey key : this.table.uniqueKeys()) {
            List<Object> cells = new ArrayList<>(List.of(key));
            boolean known = true;
            for (String column : key.columns()) {
                Cell cell = named.get(column);
                known &= cell != null && !(cell.isNull() && key.nullsDistinct());
                cells.add(Objects.requireNonNullElse(cell, Cell.NULL));
            }
            if (known) {
                keys.add(cells);
            }
        }
        boolean free = keys.stream().noneMatch(this.taken::contains);
        if (free) {
            this.taken.addAll(keys);
        }
        return free;
    }

    /** Gives a row as the sieve takes it. */
    String sql(Cell[] row) {
        List<String> cells = new ArrayList<>();
        for (int index = 0; index < row.length; index++) {
            cells.add(row[index].sql(this.columns.get(index)));
        }
        return String.join(", ", cells);
    }

    /** Says what the table lacks if it takes no row. */
    String lack() {
        for (Column column : this.values.empty()) {
            boolean referring = this.table.foreignKeys()
                .stream()
                .anyMatch((key) -> key.columns().contains(column.name()));
            if (!referring) {
                return "no value is known that column \"" + column.name() + "\" of type " + column.typeName()
                        + " takes";
            }
        }
        ForeignKey key = this.references.leadingNowhere();
        if (key != null) {
            return "the foreign key of " + String.join(", ", key.columns().stream().map(Names::quote).toList())
                    + " has no row to reference";
        }
        return this.values.isExhausted() ? "a sequence has no value left"
                : "no row is known that meets every constraint";
    }

}

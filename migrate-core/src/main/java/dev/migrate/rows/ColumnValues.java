package dev.migrate.rows;

import dev.migrate.rows.Column.Source;
import dev.migrate.rows.Partitions.Division;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that each column of a table may hold, and which of them a row gets. */
final class ColumnValues {

    private final Server server;

    private final Table table;

    private final Random random;

    private final Map<String, Choice> choices = new HashMap<>();

    private final Map<String, List<Cell>> drawn = new HashMap<>();

    private final Map<String, Long> left = new HashMap<>();

    private ColumnValues(Server server, Table table, Random random) {
        this.server = server;
        this.table = table;
        this.random = random;
    }

    static ColumnValues of(Table table, Server server, TypeValues types, Random random) {
        ColumnValues values = new ColumnValues(server, table, random);
        Sieve sieve = new Sieve(server);
        for (Column column : table.written()) {
            if (column.source() == Source.SEQUENCE) {
                values.left.put(column.name(), column.available());
            }
            else {
                Hints hints = values.hints(column);
                Choice choice = Choice.of(types.of(column.type(), hints), values.special(column, types), hints);
                Set<Cell> passed = sieve.cells(column, choice, table.conditionsOn(column));
                values.choices.put(column.name(), choice.only(passed).shuffled(random));
            }
        }
        values.setApart();
        return values;
    }

    /** What may stand in a column besides the values of its type. */
    private List<Cell> special(Column column, TypeValues types) {
        List<Cell> special = new ArrayList<>();
        if (!column.notNull() && !types.refusesNull(column.type())) {
            special.add(Cell.NULL);
        }
        boolean key = this.table.uniqueKeys().stream().anyMatch((unique) -> unique.columns().contains(column.name()));
        if (column.source() == Source.CONSTANT && !key) {
            special.add(Cell.DEFAULT);
        }
        return special;
    }

    private Hints hints(Column column) {
        List<String> expressions = new ArrayList<>();
        for (Check check : this.table.checks()) {
            if (check.columns().isEmpty() || check.columns().contains(column.name())) {
                expressions.add(check.expression());
            }
        }
        for (Division division : this.table.partitions().divisions()) {
            if (division.concerns(column.name())) {
                expressions.addAll(division.bounds());
            }
        }
        return Hints.in(expressions);
    }

    /**
     * Lets one column of each unique key go through its values one by one, and every
     * column of an exclusion constraint, of which values without bounds come last: one of
     * them would shut out all others.
     */
    private void setApart() {
        for (UniqueKey key : this.table.uniqueKeys()) {
            key.columns()
                .stream()
                .filter((name) -> this.choices.containsKey(name) && !this.table.isReference(name))
                .max(Comparator.comparingInt((name) -> choice(name).all().size()))
                .ifPresent((name) -> this.choices.put(name, choice(name).inTurn()));
        }
        for (String name : this.table.excluded()) {
            if (this.choices.containsKey(name)) {
                this.choices.put(name, choice(name).ordinaryFirst().inTurn());
            }
        }
    }

    private Choice choice(String name) {
        return Objects.requireNonNull(this.choices.get(name));
    }

    /**
     * Takes as many values from the sequences as rows are to be tried.
     * @throws SQLException if a sequence refuses it
     */
    void draw(int count) throws SQLException {
        for (Column column : this.table.written()) {
            if (column.source() == Source.SEQUENCE) {
                long remaining = Objects.requireNonNull(this.left.get(column.name()));
                List<Cell> cells = new ArrayList<>();
                this.server.run("SELECT CAST(" + column.expression()
                        + " AS pg_catalog.text) FROM pg_catalog.generate_series(1, " + Math.min(count, remaining) + ")")
                    .forEach((row) -> cells.add(Cell.of(row[0])));
                this.drawn.put(column.name(), cells);
                this.left.put(column.name(), remaining - cells.size());
            }
        }
    }

    /**
     * Gives a value.
     * @param attempt the number of the row, of all that were tried
     * @param position the number of the row since the sequences were asked
     * @return the value; null if there is none
     */
    @Nullable Cell value(Column column, int attempt, int position) {
        if (column.source() == Source.SEQUENCE) {
            List<Cell> cells = this.drawn.getOrDefault(column.name(), List.of());
            return (position < cells.size()) ? cells.get(position) : null;
        }
        return choice(column.name()).value(attempt, this.random);
    }

    /** Gives the columns for which no value is known. */
    List<Column> empty() {
        return this.table.written()
            .stream()
            .filter((column) -> column.source() != Source.SEQUENCE && choice(column.name()).all().isEmpty())
            .toList();
    }

    /** Returns whether a sequence has no value left. */
    boolean isExhausted() {
        return this.left.values().stream().anyMatch((count) -> count == 0);
    }

}

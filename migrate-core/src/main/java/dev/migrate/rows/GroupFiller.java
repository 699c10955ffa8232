package dev.migrate.rows;

import dev.migrate.rows.FilledTable.Failure;
import dev.migrate.session.SqlErrors;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fills tables that need one another's rows: the foreign keys within the group lead to
 * the row that is inserted with their own.
 */
final class GroupFiller {

    private static final int MOST_ROUNDS = 8;

    private final Server server;

    private final List<TableRows> group;

    private final Map<ForeignKey, Integer> within = new HashMap<>();

    private final Insertion insertion;

    private @Nullable Failure failure;

    GroupFiller(Server server, List<TableRows> group) {
        this.server = server;
        this.group = group;
        this.insertion = new Insertion(server, group.stream().map(TableRows::table).toList());
    }

    /** Lets a foreign key lead to the row of the group's table with this index. */
    void link(ForeignKey key, int index) {
        this.within.put(key, index);
    }

    int count(int index) {
        return this.insertion.count(index);
    }

    /** Why there are not more rows; null if nothing was refused. */
    @Nullable Failure failure() {
        return (this.failure != null) ? this.failure : this.insertion.failure();
    }

    /** Inserts as many rows into each table, or fewer. */
    void fill(int wanted) {
        List<Cell[][]> accepted = new ArrayList<>();
        try {
            for (int round = 0; round < MOST_ROUNDS && accepted.size() < wanted && !this.server.isTimeOver(); round++) {
                int missing = wanted - accepted.size();
                for (TableRows rows : this.group) {
                    rows.values().draw(missing);
                }
                accepted.addAll(sifted(units(missing)));
            }
            if (accepted.isEmpty()) {
                this.failure = new Failure(null, this.group.get(0).lack());
            }
        }
        catch (SQLException ex) {
            this.failure = new Failure(ex.getSQLState(), SqlErrors.message(ex));
        }
        this.insertion.insert(accepted);
    }

    private List<Cell[][]> units(int count) {
        List<Cell[][]> units = new ArrayList<>();
        for (int position = 0; position < count; position++) {
            Cell[][] unit = unit(position);
            if (unit != null) {
                units.add(unit);
            }
        }
        return units;
    }

    private Cell @Nullable [][] unit(int position) {
        Cell[][] unit = new Cell[this.group.size()][];
        List<Map<String, Cell>> settled = new ArrayList<>();
        int[] attempts = new int[unit.length];
        for (int index = 0; index < unit.length; index++) {
            TableRows rows = this.group.get(index);
            attempts[index] = rows.attempt();
            Map<String, Cell> given = new HashMap<>();
            settled.add(given);
            if (!rows.references().choose(outside(rows.table()), given)) {
                return null;
            }
            boolean alone = attempts[index] % 2 == 1;
            for (ForeignKey key : inside(rows.table())) {
                if (alone && rows.references().canBeNull(key, given)) {
                    rows.references().setNull(key, given);
                }
            }
            Cell[] row = rows.row(given, attempts[index], position);
            if (row == null) {
                return null;
            }
            unit[index] = row;
        }
        join(unit, settled);
        return unit;
    }

    private List<ForeignKey> outside(Table table) {
        return table.foreignKeys().stream().filter((key) -> !this.within.containsKey(key)).toList();
    }

    private List<ForeignKey> inside(Table table) {
        return table.foreignKeys().stream().filter(this.within::containsKey).toList();
    }

    /** Copies keys to where they are referenced, until no copy changes a key again. */
    private void join(Cell[][] unit, List<Map<String, Cell>> settled) {
        for (int round = 0; round <= unit.length; round++) {
            for (int index = 0; index < unit.length; index++) {
                TableRows rows = this.group.get(index);
                for (ForeignKey key : inside(rows.table())) {
                    int target = Objects.requireNonNull(this.within.get(key));
                    join(key, unit[index], this.group.get(target).named(unit[target]), index, settled.get(index));
                }
            }
        }
    }

    private void join(ForeignKey key, Cell[] row, Map<String, Cell> target, int index, Map<String, Cell> settled) {
        List<Column> columns = this.group.get(index).table().written();
        for (int position = 0; position < row.length; position++) {
            String name = columns.get(position).name();
            int part = key.columns().indexOf(name);
            Cell value = (part < 0) ? null : target.get(key.targetColumns().get(part));
            if (value != null && !settled.containsKey(name)) {
                row[position] = value;
            }
        }
    }

    /** Keeps the units whose rows all hold, and whose keys are not taken. */
    private List<Cell[][]> sifted(List<Cell[][]> units) {
        Set<Integer> passed = new TreeSet<>(IntStream.range(0, units.size()).boxed().toList());
        for (int index = 0; index < this.group.size(); index++) {
            TableRows rows = this.group.get(index);
            int place = index;
            List<String> conditions = rows.table().conditionsOnRows();
            if (!conditions.isEmpty()) {
                passed.retainAll(new Sieve(this.server).rows(rows.table(),
                        units.stream().map((unit) -> rows.sql(unit[place])).toList(), conditions));
            }
        }
        return passed.stream().map(units::get).filter(this::take).toList();
    }

    private boolean take(Cell[][] unit) {
        return IntStream.range(0, unit.length).allMatch((index) -> this.group.get(index).take(unit[index]));
    }

}

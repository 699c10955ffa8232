package dev.migrate.rows;

import dev.migrate.rows.FilledTable.Failure;
import dev.migrate.session.SqlErrors;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows into the tables of a group, with one statement: foreign keys are checked
 * when it ends, so that rows can reference one another whether they are deferrable or not
 * (PostgreSQL manual, SET CONSTRAINTS). If it fails, each half is tried.
 */
final class Insertion {

    // a table that has refused as many pieces without taking one refuses every row
    private static final int MOST_IN_VAIN = 40;

    private static final int MOST_REFUSALS = 300;

    private final Server server;

    private final List<Table> group;

    private final int[] counts;

    private int refusals;

    private @Nullable Failure failure;

    Insertion(Server server, List<Table> group) {
        this.server = server;
        this.group = group;
        this.counts = new int[group.size()];
    }

    /** How many rows each table of the group has got. */
    int count(int index) {
        return this.counts[index];
    }

    /** Why the first piece was refused; null if none was. */
    @Nullable Failure failure() {
        return this.failure;
    }

    /**
     * Inserts.
     * @param units each a row for each table of the group
     */
    void insert(List<Cell[][]> units) {
        boolean vain = this.refusals > MOST_IN_VAIN && this.counts[0] == 0;
        if (units.isEmpty() || vain || this.refusals > MOST_REFUSALS || this.server.isTimeOver()) {
            return;
        }
        try {
            String[] inserted = this.server.run(sql(units)).get(0);
            for (int index = 0; index < inserted.length; index++) {
                this.counts[index] += Integer.parseInt(inserted[index]);
            }
        }
        catch (SQLException ex) {
            this.refusals++;
            if (this.failure == null || units.size() == 1) {
                this.failure = new Failure(ex.getSQLState(), SqlErrors.message(ex));
            }
            if (units.size() > 1) {
                insert(units.subList(0, units.size() / 2));
                insert(units.subList(units.size() / 2, units.size()));
            }
        }
    }

    private String sql(List<Cell[][]> units) {
        List<String> parts = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        for (int index = 0; index < this.group.size(); index++) {
            parts.add("filled_" + index + " AS (" + insert(index, units) + " RETURNING 1)");
            counted.add("(SELECT pg_catalog.count(*) FROM filled_" + index + ")");
        }
        return "WITH " + String.join(", ", parts) + " SELECT " + String.join(", ", counted);
    }

    private String insert(int index, List<Cell[][]> units) {
        Table table = this.group.get(index);
        List<String> columns = table.written().stream().map(Column::name).toList();
        String conflict = table.skipsConflicts() ? " ON CONFLICT DO NOTHING" : "";
        if (columns.isEmpty()) {
            return "INSERT INTO " + table.name() + " SELECT FROM pg_catalog.generate_series(1, " + units.size() + ")"
                    + conflict;
        }
        return units.stream()
            .map((unit) -> row(unit[index]))
            .collect(Collectors.joining(", ",
                    "INSERT INTO " + table.name() + " (" + Names.list(columns) + ") OVERRIDING SYSTEM VALUE VALUES ",
                    conflict));
    }

    private static String row(Cell[] cells) {
        List<String> values = new ArrayList<>();
        for (Cell cell : cells) {
            values.add(cell.sql());
        }
        return "(" + String.join(", ", values) + ")";
    }

}

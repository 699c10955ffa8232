package dev.migrate.autogenerate;

import dev.migrate.change.Hazard;
import dev.migrate.rows.FillReport;
import dev.migrate.rows.FillSettings;
import dev.migrate.rows.FilledTable;
import dev.migrate.rows.ReadTable;
import dev.migrate.rows.RowReading;
import dev.migrate.rows.ScratchRows;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the copy on which files are proved. A value that does not fit says nothing
 * against a file: it is noted, and its table goes on without rows.
 */
final class RowTrial {

    // a few hundred rows for each table, and fewer for many
    private static final int ROWS = 6_000;

    private static final int MOST_ROWS = 200;

    // as many as values that are likely to go wrong
    private static final int FEWEST_ROWS = 40;

    private static final int MOST_NAMED = 5;

    private final ScratchRows rows;

    private final List<Rename> renames;

    private final FillReport report;

    private final RowReading live;

    private final Uncounted uncounted = new Uncounted();

    // how often values of a column have been replaced
    private final Map<PartId, Integer> replaced = new HashMap<>();

    private RowReading upgraded;

    private final List<Hazard> hazards = new ArrayList<>();

    private RowTrial(ScratchRows rows, FillReport report, List<Rename> renames) {
        this.rows = rows;
        this.report = report;
        this.renames = renames;
        this.live = rows.read();
        this.upgraded = this.live;
    }

    /** Fills the tables of the copy. */
    static RowTrial on(ScratchRows rows, Comparison comparison) {
        FillSettings usual = FillSettings.defaults();
        int count = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, ROWS / Math.max(1, tables(comparison.live()))));
        FillReport report = rows.fill(new FillSettings(count, usual.limit(), usual.seed(), usual.schemas()));
        return new RowTrial(rows, report, comparison.renamed().renames());
    }

    private static int tables(SchemaSnapshot snapshot) {
        return (int) snapshot.parts().keySet().stream().filter((part) -> part.kind() == PartKind.TABLE).count();
    }

    /** Gives the tables that have got no row, for the notes; null if there is none. */
    @Nullable String unfilled() {
        List<FilledTable> unfilled = this.report.unfilled();
        if (unfilled.isEmpty()) {
            return null;
        }
        String names = unfilled.stream()
            .limit(MOST_NAMED)
            .map((table) -> PartId.of(PartKind.TABLE, this.rows.shown(table.table())).toString())
            .collect(Collectors.joining(", "));
        int more = unfilled.size() - MOST_NAMED;
        return "it was tried without rows in " + names + ((more > 0) ? " and " + more + " more" : "")
                + ", for which none could be made up";
    }

    /**
     * Makes way for a statement that failed on rows: the values of the column that it
     * changes are replaced, else its table is emptied.
     * @param refused why it failed
     * @param part what it changes; null if that is not known
     * @return what failed, for the notes; null if rows were not the reason
     */
    @Nullable String giveWay(SQLException refused, @Nullable PartId part) {
        MisfitRow misfit = MisfitRow.of(refused);
        Set<Long> open = this.live.tables()
            .stream()
            .filter((table) -> table.rowCount() > 0)
            .map(ReadTable::oid)
            .filter((oid) -> !this.uncounted.hasTable(oid))
            .collect(Collectors.toCollection(TreeSet::new));
        if (misfit == null || open.isEmpty()) {
            return null;
        }
        QualifiedName table = misfit.table(part);
        Long concerned = (table != null) ? find(table) : null;
        if (concerned == null || part == null || !isFilled(concerned, open) || !isReplaced(concerned, part, misfit)) {
            Set<Long> emptied = (concerned != null) ? this.rows.clear(List.of(concerned)) : Set.of();
            boolean known = emptied.stream().anyMatch(open::contains);
            this.uncounted.addTables(known ? emptied : this.rows.clear(open));
        }
        return misfit.note(part);
    }

    private boolean isFilled(long table, Set<Long> open) {
        return this.rows.family(table).stream().anyMatch(open::contains);
    }

    /** Replaces the values of a column; each time by others. */
    private boolean isReplaced(long table, PartId column, MisfitRow misfit) {
        if (column.kind() != PartKind.COLUMN) {
            return false;
        }
        int next = this.replaced.getOrDefault(column, misfit.isNull() ? 1 : 0);
        for (String name : names(column)) {
            int number = this.rows.standIn(table, name, next);
            if (number >= 0) {
                this.replaced.put(column, number + 1);
                this.uncounted.addColumn(this.rows.family(table), name);
                return true;
            }
        }
        return false;
    }

    /** A file that failed as a whole has its columns' former names back. */
    private List<String> names(PartId column) {
        Stream<String> others = this.renames.stream()
            .filter((rename) -> rename.part().kind() == PartKind.COLUMN
                    && rename.renamed().name().equals(column.name()))
            .map((rename) -> rename.part().name().name());
        return Stream.concat(Stream.of(column.name().name()), others).toList();
    }

    /**
     * Returns whether values that the upgrade was to keep have been converted by it.
     * @param column a column whose type a downgrade changes back
     */
    boolean isKept(PartId column) {
        return !isReplaced(column) && this.hazards.stream()
            .noneMatch((hazard) -> (hazard instanceof Hazard.Destroys destroys && isOf(destroys.part(), column))
                    || (hazard instanceof Hazard.Converts converts && isOf(converts.part(), column)));
    }

    // values that were made up in their place say nothing about what an upgrade keeps
    private boolean isReplaced(PartId column) {
        Long table = find(column.object());
        return table != null && (this.uncounted.hasTable(table)
                || names(column).stream().anyMatch((name) -> this.uncounted.hasColumn(table, name, name)));
    }

    /** Of a type that lost something it is not known which columns hold it. */
    private static boolean isOf(PartId changed, PartId column) {
        return changed.kind() != PartKind.COLUMN || changed.equals(column);
    }

    /** A file that failed as a whole has its tables' former names back. */
    private @Nullable Long find(QualifiedName name) {
        Stream<QualifiedName> others = this.renames.stream()
            .filter((rename) -> rename.part().kind() == PartKind.TABLE)
            .flatMap((rename) -> rename.part().name().equals(name) ? Stream.of(rename.renamed().name())
                    : rename.renamed().name().equals(name) ? Stream.of(rename.part().name()) : Stream.of());
        return Stream.concat(Stream.of(name), others)
            .map(this.rows::find)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    }

    /**
     * Gives what is not as it was at first, after an upgrade.
     * @param more what its statements say of themselves
     */
    List<ChangedRows> changedUp(Collection<Hazard> more) {
        this.hazards.addAll(more);
        this.upgraded = this.rows.read();
        return new KeptRows(this.live, this.upgraded, this.upgraded, this.hazards).changed(this.uncounted);
    }

    /**
     * Gives what is not as it was at first, after an upgrade and a downgrade.
     * @param more what the statements of the downgrade say of themselves
     */
    List<ChangedRows> changedDown(Collection<Hazard> more) {
        this.hazards.addAll(more);
        return new KeptRows(this.live, this.upgraded, this.rows.read(), this.hazards).changed(this.uncounted);
    }

}

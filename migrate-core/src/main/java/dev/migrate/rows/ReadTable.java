package dev.migrate.rows;

import dev.migrate.sql.QualifiedName;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table whose rows were read: of each value a hash of its text. */
public final class ReadTable {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long oid;

    private final List<QualifiedName> names;

    private final List<ReadColumn> columns;

    // by row; the first value of each belongs to no column
    private final @Nullable Long[][] rows;

    ReadTable(long oid, List<QualifiedName> names, List<ReadColumn> columns, @Nullable Long[][] rows) {
        this.oid = oid;
        this.names = List.copyOf(names);
        this.columns = List.copyOf(columns);
        this.rows = Arrays.stream(rows).map(Long[]::clone).toArray(Long[][]::new);
    }

    /**
     * Gives what a rename or a change in place leaves as it is.
     * @return the OID
     */
    public long oid() {
        return this.oid;
    }

    /**
     * Gives its name.
     * @return the name, without the schema if that is the current one
     */
    public QualifiedName name() {
        return this.names.get(0);
    }

    /**
     * Gives its name and those of the tables that it inherits from, as a partition does.
     * @return the names, its own first
     */
    public List<QualifiedName> names() {
        return this.names;
    }

    /**
     * Gives its columns, without generated ones.
     * @return the columns, in order
     */
    public List<ReadColumn> columns() {
        return this.columns;
    }

    /**
     * Gives how many rows it has.
     * @return the count
     */
    public int rowCount() {
        return this.rows.length;
    }

    /**
     * Gives how many rows are null in a column.
     * @param column one of its columns
     * @return the count
     */
    public int nullCount(ReadColumn column) {
        int place = place(column);
        return (int) Arrays.stream(this.rows).filter((row) -> row[place] == null).count();
    }

    /**
     * Gives a number that is the same if the rows have the same values in these columns,
     * in whatever order the rows come.
     * @param chosen some of its columns
     * @return the number
     */
    public long digest(List<ReadColumn> chosen) {
        int[] places = chosen.stream().mapToInt(this::place).toArray();
        long sum = 0;
        for (@Nullable
        Long[] row : this.rows) {
            long hash = places.length;
            for (int place : places) {
                hash = spread(hash ^ Objects.requireNonNullElse(row[place], SPREAD));
            }
            sum += hash;
        }
        return sum;
    }

    private static long spread(long value) {
        long hash = value * SPREAD;
        return (hash ^ (hash >>> 32)) * SPREAD;
    }

    private int place(ReadColumn column) {
        return this.columns.indexOf(column) + 1;
    }

}

package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.RowSource;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** The rows of a CSV file after its first line, read one by one. */
final class CsvRows implements RowSource {

    private final String name;

    private final Resource resource;

    CsvRows(String name, Resource resource) {
        this.name = name;
        this.resource = resource;
    }

    /** Gives the names in the first line; reads no more than that. */
    List<String> columns() {
        // a folder on the class path would be read as a list of its files
        if (this.name.isEmpty() || !this.resource.isReadable()) {
            throw unreadable("it is not a file on the class path");
        }
        try (CsvReader reader = CsvReader.of(this.name, this.resource.getInputStream())) {
            return header(reader);
        }
        catch (IOException ex) {
            throw unreadable(ex.getMessage());
        }
    }

    private List<String> header(CsvReader reader) throws IOException {
        List<@Nullable String> names = reader.next();
        if (names == null) {
            throw reader.error("the file is empty", "Write the names of the columns into its first line.");
        }
        Set<String> columns = new HashSet<>();
        for (String column : names) {
            if (column == null || column.isEmpty()) {
                throw reader.error("the name of a column is empty", "Name each column in the first line.");
            }
            if (!columns.add(column)) {
                throw reader.error("column \"" + column + "\" appears twice", "Remove one of them.");
            }
        }
        return names.stream().map(String::valueOf).toList();
    }

    @Override
    public void forEachRow(Consumer<? super List<?>> row) {
        try (CsvReader reader = CsvReader.of(this.name, this.resource.getInputStream())) {
            int columns = header(reader).size();
            for (List<@Nullable String> next = reader.next(); next != null; next = reader.next()) {
                if (next.size() != columns) {
                    throw reader.error(
                            "the row has " + next.size() + " values, and the first line names " + columns + " columns",
                            "Write a value for each column; an empty one is null.");
                }
                row.accept(next);
            }
        }
        catch (IOException ex) {
            throw unreadable(ex.getMessage());
        }
    }

    /** Reads the file again, up to the row. */
    @Override
    public String place(long row) {
        try (CsvReader reader = CsvReader.of(this.name, this.resource.getInputStream())) {
            for (long number = 0; number <= row; number++) {
                reader.next();
            }
            return reader.place();
        }
        catch (IOException ex) {
            return RowSource.super.place(row);
        }
    }

    private BadOperationException unreadable(@Nullable String reason) {
        return new BadOperationException("\"" + this.name + "\" cannot be read: " + reason,
                "Correct the name, or add the file.");
    }

}

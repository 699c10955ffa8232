package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.RowSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** The rows of a CSV file after its first line (RFC 4180), read one by one. */
final class CsvRows implements RowSource {

    private final Resource resource;

    CsvRows(Resource resource) {
        this.resource = resource;
    }

    /** Gives the names in the first line. */
    List<String> columns() {
        try (Reader reader = open()) {
            List<@Nullable String> names = new Line(reader).next();
            List<String> columns = new ArrayList<>();
            for (String name : (names != null) ? names : List.<@Nullable String>of()) {
                columns.add(String.valueOf(name).strip());
            }
            return columns;
        }
        catch (IOException ex) {
            throw new BadOperationException(this.resource + " cannot be read", "Correct the name, or add the file.");
        }
    }

    @Override
    public void forEachRow(Consumer<? super List<?>> row) {
        try (Reader reader = open()) {
            Line line = new Line(reader);
            line.next();
            for (List<@Nullable String> next = line.next(); next != null; next = line.next()) {
                row.accept(next);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private Reader open() throws IOException {
        return new BufferedReader(new InputStreamReader(this.resource.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Reads line after line; one may have line ends within quotes. */
    private static final class Line {

        private final Reader reader;

        private int character;

        Line(Reader reader) throws IOException {
            this.reader = reader;
            this.character = reader.read();
            if (this.character == '\uFEFF') {
                this.character = reader.read();
            }
        }

        @Nullable List<@Nullable String> next() throws IOException {
            if (this.character < 0) {
                return null;
            }
            List<@Nullable String> values = new ArrayList<>();
            values.add(value());
            while (this.character == ',') {
                advance();
                values.add(value());
            }
            if (this.character == '\r') {
                advance();
            }
            if (this.character == '\n') {
                advance();
            }
            return values;
        }

        private @Nullable String value() throws IOException {
            StringBuilder value = new StringBuilder();
            boolean quoted = this.character == '"';
            if (quoted) {
                advance();
                quotedValue(value);
            }
            while (this.character >= 0 && this.character != ',' && this.character != '\r' && this.character != '\n') {
                value.append((char) this.character);
                advance();
            }
            return (quoted || !value.isEmpty()) ? value.toString() : null;
        }

        private void quotedValue(StringBuilder value) throws IOException {
            while (this.character >= 0) {
                if (this.character == '"') {
                    advance();
                    if (this.character != '"') {
                        return;
                    }
                }
                value.append((char) this.character);
                advance();
            }
        }

        private void advance() throws IOException {
            this.character = this.reader.read();
        }

    }

}

package dev.migrate.run;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.RowPlace;
import dev.migrate.change.RowText;
import dev.migrate.change.SqlOperation.InsertRows;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.SqlStatement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Sends rows through COPY, a batch at a time. No COPY is open while rows are read,
 * because the connection can do nothing else meanwhile, and a source may read from it.
 */
final class RowCopy {

    private static final int BATCH_CHARACTERS = 1024 * 1024;

    // of JSON, or of a domain over it
    private static final String JSON = """
            SELECT a.attname
            FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = pg_catalog.to_regclass(?) AND a.attnum > 0 AND EXISTS (
                WITH RECURSIVE base(oid) AS (
                    SELECT a.atttypid
                    UNION
                    SELECT t.typbasetype FROM base JOIN pg_catalog.pg_type t ON t.oid = base.oid AND t.typtype = 'd')
                SELECT FROM base WHERE oid IN ('pg_catalog.json'::pg_catalog.regtype, 'pg_catalog.jsonb'::pg_catalog.regtype))
            ORDER BY 1
            """;

    private final Connection connection;

    private final InsertRows rows;

    private final SqlStatement statement;

    private final Ordinal ordinal;

    private final RowPlace place;

    private final Set<String> json = new HashSet<>();

    private final StringBuilder buffer = new StringBuilder();

    /** How many rows were sent. */
    private long sent;

    RowCopy(Connection connection, InsertRows rows, SourceLocation location, Ordinal ordinal) {
        this.connection = connection;
        this.ordinal = ordinal;
        this.rows = rows;
        this.place = new RowPlace(rows);
        String columns = rows.columns().stream().map(Identifier::write).collect(Collectors.joining(", ", "(", ")"));
        this.statement = new SqlStatement("COPY " + rows.table().sql() + " " + columns + " FROM STDIN", location, true);
    }

    void run() {
        try {
            readJson();
            this.place.forEachRow((row) -> {
                append(row);
                if (this.buffer.length() >= BATCH_CHARACTERS) {
                    send();
                }
            });
            send();
        }
        catch (BadOperationException ex) {
            throw refused(ex, this.statement.location());
        }
        catch (SQLException ex) {
            throw new StatementFailure(this.statement, this.ordinal, ex);
        }
    }

    /** Says of a row that is not right where it was written. */
    static MigrateException refused(BadOperationException ex, SourceLocation location) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.BAD_OPERATION, ex.text())
            .withDetail("It was rolled back; the version table is unchanged.")
            .withHint(ex.hint())
            .at(location));
    }

    private void readJson() throws SQLException {
        try (PreparedStatement query = this.connection.prepareStatement(JSON)) {
            query.setString(1, this.rows.table().sql());
            try (ResultSet columns = query.executeQuery()) {
                while (columns.next()) {
                    this.json.add(columns.getString(1));
                }
            }
        }
    }

    private void send() {
        byte[] bytes = this.buffer.toString().getBytes(StandardCharsets.UTF_8);
        long first = this.sent + 1;
        long last = this.place.row();
        try {
            long added = this.connection.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(this.statement.text(), new ByteArrayInputStream(bytes));
            requireAll(first, last, added);
        }
        catch (SQLException ex) {
            throw new StatementFailure(this.statement, this.ordinal, ex)
                .at(FailedRows.sentence(this.rows, first, last, ex));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        this.sent = last;
        this.buffer.setLength(0);
    }

    private void requireAll(long first, long last, long added) {
        long missing = last - first + 1 - added;
        if (missing != 0) {
            throw new BadOperationException(
                    "rows for \"" + this.rows.table().name() + "\" were not added: " + missing + " from "
                            + this.rows.place(first) + " to " + this.rows.place(last),
                    "A trigger keeps them out. Disable it in an earlier operation, or add the rows with execute(…), "
                            + "which obeys it.");
        }
    }

    private void append(List<?> row) {
        for (int index = 0; index < row.size(); index++) {
            if (index > 0) {
                this.buffer.append('\t');
            }
            boolean emptyJson = RowText.isEmptyList(row.get(index))
                    && this.json.contains(this.rows.columns().get(index));
            append(emptyJson ? "[]" : this.place.text(index, row.get(index)));
        }
        this.buffer.append('\n');
    }

    private void append(@Nullable String text) {
        if (text == null) {
            this.buffer.append("\\N");
            return;
        }
        int plain = 0;
        for (int index = 0; index < text.length(); index++) {
            String escape = escape(text.charAt(index));
            if (escape != null) {
                this.buffer.append(text, plain, index).append(escape);
                plain = index + 1;
            }
        }
        this.buffer.append(text, plain, text.length());
    }

    private static @Nullable String escape(char character) {
        return switch (character) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> null;
        };
    }

}

package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.diff.DiffSettings;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.scratch.ScratchSpace;
import dev.migrate.scratch.StatementRefused;
import dev.migrate.session.SessionSettings;
import dev.migrate.session.SqlErrors;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.SqlStatement;
import java.util.List;
import java.util.stream.Collectors;

/** A scratch database, or scratch schema, with the schema of a snapshot. */
final class SchemaCopy implements AutoCloseable {

    // a second for names that PostgreSQL chose in the first
    private static final int ROUNDS = 2;

    private static final int MOST_SHOWN = 200;

    private static final SourceLocation HERE = SourceLocation.of("scratch copy");

    private final ScratchSpace space;

    private final CatalogReader reader;

    private SchemaCopy(ScratchSpace space, CatalogReader reader) {
        this.space = space;
        this.reader = reader;
    }

    /**
     * Makes a copy.
     * @throws MigrateException if the copy is not as it must be; nothing is left behind
     * then
     */
    static SchemaCopy of(SchemaSnapshot snapshot, ScratchServer server, CatalogReader reader) {
        return in(server.space(), snapshot, reader);
    }

    /** Makes a copy in an empty space, which is closed with it. */
    static SchemaCopy in(ScratchSpace space, SchemaSnapshot snapshot, CatalogReader reader) {
        try {
            SchemaCopy copy = new SchemaCopy(space, reader);
            copy.fill(snapshot);
            return copy;
        }
        catch (RuntimeException ex) {
            space.close();
            throw ex;
        }
    }

    private void fill(SchemaSnapshot snapshot) {
        // bodies may name what comes later
        SessionSettings found = SessionSettings.capture(this.space.jdbc());
        this.space.jdbc().sql("SET check_function_bodies = off").update();
        List<SchemaChange> left = changes(read(), snapshot);
        for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
            for (SchemaChange change : left) {
                for (String sql : change.sql()) {
                    run(this.space, change, sql);
                }
            }
            left = changes(read(), snapshot);
        }
        found.restore(this.space.jdbc());
        if (!left.isEmpty()) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.NOT_PROVEN, "a copy of the live schema is not the same as the live schema")
                .withDetail("These differ: " + parts(left) + ". Nothing was written."));
        }
    }

    /** Runs a statement of a change that copies the live schema. */
    static void run(ScratchSpace space, SchemaChange change, String sql) {
        try {
            space.execute(new SqlStatement(sql, HERE, true));
        }
        catch (StatementRefused ex) {
            throw new MigrateException(
                    Diagnostic
                        .error(DiagnosticCode.NOT_PROVEN,
                                "the live schema cannot be copied to a scratch database: "
                                        + SqlErrors.message(ex.sql()))
                        .withDetail(change.part() + " failed with SQLSTATE " + ex.sql().getSQLState() + ": "
                                + oneLine(sql) + ". Nothing was written.")
                        .withHint(SqlErrors.hint(ex.sql())),
                    ex);
        }
    }

    private static List<SchemaChange> changes(SchemaSnapshot before, SchemaSnapshot after) {
        return new SchemaDiff(before, after, new DiffSettings(Forms.OFFLINE)).changes();
    }

    static String parts(List<SchemaChange> changes) {
        return changes.stream().map(SchemaCopy::described).distinct().collect(Collectors.joining(", "));
    }

    private static String described(SchemaChange change) {
        String sql = oneLine(String.join("; ", change.sql()));
        return change.part() + " (" + ((sql.length() > MOST_SHOWN) ? sql.substring(0, MOST_SHOWN) + " …" : sql) + ")";
    }

    static String oneLine(String sql) {
        return sql.strip().replaceAll("\\s+", " ");
    }

    SchemaSnapshot read() {
        return this.space.read(this.reader);
    }

    ScratchSpace space() {
        return this.space;
    }

    /** Drops it. */
    @Override
    public void close() {
        this.space.close();
    }

}

package dev.migrate.run;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.QualifiedName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An index that is dropped concurrently: it is invalid from the first of the statement's
 * transactions on.
 */
final class DroppedIndex implements Leftover {

    private final JdbcClient jdbc;

    private final QualifiedName index;

    private final SourceLocation location;

    DroppedIndex(JdbcClient jdbc, QualifiedName index, SourceLocation location) {
        this.jdbc = jdbc;
        this.index = index;
        this.location = location;
    }

    @Override
    public boolean isSettled(@Nullable String note) {
        if (note == null) {
            return false;
        }
        Optional<Found> found = find();
        if (found.isPresent() && found.get().valid() && !found.get().first()) {
            throw ambiguous(found.get());
        }
        return found.isEmpty();
    }

    @Override
    public boolean isGone(String note) {
        return find().map(Found::valid).orElse(true);
    }

    private Optional<Found> find() {
        return this.jdbc.sql("""
                SELECT i.indisvalid, n.nspname, ?::boolean OR n.nspname = (pg_catalog.current_schemas(false))[1]
                FROM pg_catalog.pg_index i
                JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE i.indexrelid = pg_catalog.to_regclass(?)
                """)
            .params(this.index.schema() != null, this.index.toString())
            .query((row, number) -> new Found(row.getBoolean(1), row.getString(2), row.getBoolean(3)))
            .optional();
    }

    private MigrateException ambiguous(Found found) {
        QualifiedName other = new QualifiedName(found.schema(), this.index.name());
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.INVALID_INDEX,
                    "it is not known whether index " + this.index + " was dropped before the run was cut off")
            .at(this.location)
            .withDetail(
                    "The name now stands for " + other + "; a schema earlier in the search path may have had another."
                            + " Nothing was dropped; the statements before it are done and stay.")
            .withHint("Write the schema before the name, and IF EXISTS, so that the statement means one index."));
    }

    /**
     * What the name stands for.
     *
     * @param valid false once the index is being dropped
     * @param schema the schema
     * @param first true if no earlier schema of the search path can have had the name
     */
    private record Found(boolean valid, String schema, boolean first) {

    }

}

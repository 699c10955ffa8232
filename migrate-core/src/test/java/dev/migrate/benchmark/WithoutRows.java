package dev.migrate.benchmark;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.rows.ScratchRows;
import dev.migrate.scratch.ScratchSpace;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scratch space whose tables stay empty. */
record WithoutRows(ScratchSpace space) implements ScratchSpace {

    @Override
    public void execute(SqlStatement statement) {
        this.space.execute(statement);
    }

    @Override
    public void transact(Runnable action) {
        this.space.transact(action);
    }

    @Override
    public SchemaSnapshot read(CatalogReader reader) {
        return this.space.read(reader);
    }

    @Override
    public JdbcClient jdbc() {
        return this.space.jdbc();
    }

    @Override
    public @Nullable ScratchRows rows() {
        return null;
    }

    @Override
    public void close() {
        this.space.close();
    }

}

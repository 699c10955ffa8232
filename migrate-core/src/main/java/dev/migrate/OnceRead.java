package dev.migrate;

import dev.migrate.migration.MigrationSet;
import dev.migrate.migration.MigrationSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files at the first call and keeps them; a failure is not kept. Thread-safe.
 */
final class OnceRead implements Supplier<MigrationSet> {

    private final List<MigrationSource> sources;

    private @Nullable MigrationSet read;

    OnceRead(List<MigrationSource> sources) {
        this.sources = sources;
    }

    @Override
    public synchronized MigrationSet get() {
        if (this.read == null) {
            this.read = MigrationSet.read(this.sources);
        }
        return this.read;
    }

}

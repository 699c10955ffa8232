package dev.migrate.boot.autoconfigure;

import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationSource;
import dev.migrate.migration.ResourceMigrations;
import dev.migrate.sql.Placeholders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the files of a location once, however many databases have them as their
 * revisions: ten thousand files are about 17 MB. Thread-safe.
 */
final class SharedLocations {

    private final ClassLoader classLoader;

    private final Map<Key, MigrationSource> sources = new HashMap<>();

    SharedLocations(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    /** Gives a source for each location of a migrator, the same one for the same text. */
    synchronized List<MigrationSource> of(MigrateProperties properties) {
        boolean isDefault = properties.locations().equals(List.of(MigrateProperties.DEFAULT_LOCATION));
        return properties.locations()
            .stream()
            .map((location) -> new Key(location, properties.placeholders(), isDefault))
            .map((key) -> this.sources.computeIfAbsent(key, this::open))
            .toList();
    }

    private MigrationSource open(Key key) {
        ResourceMigrations location = new ResourceMigrations(key.location(), new Placeholders(key.placeholders()),
                this.classLoader);
        return new Once(key.mayBeMissing() ? location.orNone() : location);
    }

    /** The default location may be missing, one that was set may not. */
    private record Key(String location, Map<String, String> placeholders, boolean mayBeMissing) {

    }

    /** Reads at the first call; a failure is not kept. */
    private static final class Once implements MigrationSource {

        private final MigrationSource location;

        private @Nullable List<Migration> read;

        private Once(MigrationSource location) {
            this.location = location;
        }

        @Override
        public synchronized List<Migration> migrations() {
            List<Migration> migrations = this.read;
            if (migrations == null) {
                migrations = List.copyOf(this.location.migrations());
                this.read = migrations;
            }
            return migrations;
        }

    }

}

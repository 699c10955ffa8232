package dev.migrate;

import dev.migrate.definition.NamingConvention;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.JavaMigrations;
import dev.migrate.migration.MigrationSource;
import dev.migrate.migration.ResourceMigrations;
import dev.migrate.migration.SqlMigrationParser;
import dev.migrate.sql.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Where revisions are read from, while a migrator is being built. */
final class FileSettings {

    final List<MigrationSource> sources = new ArrayList<>();

    final List<JavaMigration> javaMigrations = new ArrayList<>();

    @Nullable List<String> locations;

    List<String> packages = List.of();

    NamingConvention naming = NamingConvention.DEFAULT;

    Placeholders placeholders = Placeholders.NONE;

    ClassLoader classLoader = Objects.requireNonNull(ClassUtils.getDefaultClassLoader());

    /** Gives every source; the default location may be missing, one that was set not. */
    List<MigrationSource> all() {
        List<MigrationSource> all = new ArrayList<>(
                ResourceMigrations.of(this.locations, this.placeholders, this.classLoader));
        all.add(new JavaMigrations(this.javaMigrations, this.packages, this.classLoader, this.naming));
        all.addAll(this.sources);
        return List.copyOf(all);
    }

    SqlMigrationParser parser() {
        return new SqlMigrationParser(this.placeholders);
    }

}

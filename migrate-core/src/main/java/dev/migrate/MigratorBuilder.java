package dev.migrate;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationListener;
import dev.migrate.migration.MigrationSource;
import dev.migrate.migration.Policy;
import dev.migrate.migration.TransactionMode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Every setting of a {@link Migrator}. Not thread-safe. */
public final class MigratorBuilder {

    MigratorBuilder(DataSource dataSource) {
    }

    /**
     * Sets where SQL files are read from: {@code classpath:db/migrations} by default,
     * which alone may be missing.
     * @param locations folders, each with {@code classpath:} or {@code file:} before it,
     * read with their sub-folders
     * @return this builder
     */
    public MigratorBuilder locations(String... locations) {
        return this;
    }

    /**
     * Sets the packages whose Java revisions are found on the class path; none by
     * default.
     * @param packages package names, searched with their sub-packages
     * @return this builder
     */
    public MigratorBuilder packages(String... packages) {
        return this;
    }

    /**
     * Adds Java revisions that exist already, as Spring beans do. One whose class is also
     * found in a package counts once.
     * @param migrations the revisions
     * @return this builder
     */
    public MigratorBuilder javaMigrations(Collection<? extends JavaMigration> migrations) {
        return this;
    }

    /**
     * Adds a source of migrations of the caller's own.
     * @param source the source
     * @return this builder
     */
    public MigratorBuilder source(MigrationSource source) {
        return this;
    }

    /**
     * Sets the values of {@code ${name}} placeholders; without any, scripts are sent as
     * written.
     * @param placeholders values by name
     * @return this builder
     */
    public MigratorBuilder placeholders(Map<String, String> placeholders) {
        return this;
    }

    /**
     * Sets the schema of the version and history tables; by default the connection's
     * current schema. It is created where it is missing.
     * @param schema the schema's name, as PostgreSQL stores it
     * @return this builder
     */
    public MigratorBuilder schema(String schema) {
        return this;
    }

    /**
     * Sets the version table's name; {@code migrate_version} by default,
     * {@code alembic_version} carries on Alembic's.
     * @param table the table's name
     * @return this builder
     */
    public MigratorBuilder versionTable(String table) {
        return this;
    }

    /**
     * Sets the history table's name; {@code migrate_history} by default.
     * @param table the table's name
     * @return this builder
     */
    public MigratorBuilder historyTable(String table) {
        return this;
    }

    /**
     * Sets what {@link Migrator#upgrade()} upgrades to; {@code heads} by default.
     * @param targets the targets; at least one
     * @return this builder
     */
    public MigratorBuilder targets(List<String> targets) {
        return this;
    }

    /**
     * Sets how many revisions share a transaction; each has its own by default.
     * @param mode the mode
     * @return this builder
     */
    public MigratorBuilder transaction(TransactionMode mode) {
        return this;
    }

    /**
     * Sets how long a statement waits for one lock before its step is rolled back and
     * tried again; 100 ms by default.
     * @param timeout at least 1 ms
     * @return this builder
     */
    public MigratorBuilder lockTimeout(Duration timeout) {
        return this;
    }

    /**
     * Sets how long a step is tried again when a lock is not granted; 10 min by default,
     * zero is never.
     * @param duration how long, from the first attempt
     * @return this builder
     */
    public MigratorBuilder lockRetryMaxDuration(Duration duration) {
        return this;
    }

    /**
     * Sets how long one statement may run; zero, the default, is without limit.
     * @param timeout how long
     * @return this builder
     */
    public MigratorBuilder statementTimeout(Duration timeout) {
        return this;
    }

    /**
     * Sets how long a run waits for another process's run to end; 1 h by default.
     * @param duration how long; zero fails at once
     * @return this builder
     */
    public MigratorBuilder runLockMaxWait(Duration duration) {
        return this;
    }

    /**
     * Sets what to do when the database has revisions that this application does not
     * know; to warn by default.
     * @param policy the policy
     * @return this builder
     */
    public MigratorBuilder onAhead(Policy policy) {
        return this;
    }

    /**
     * Sets what to do when an applied revision's text has changed; to fail by default.
     * @param policy the policy
     * @return this builder
     */
    public MigratorBuilder onChanged(Policy policy) {
        return this;
    }

    /**
     * Sets the application name that the history shows; empty by default.
     * @param name the name
     * @return this builder
     */
    public MigratorBuilder application(String name) {
        return this;
    }

    /**
     * Adds a listener.
     * @param listener hears what runs do
     * @return this builder
     */
    public MigratorBuilder listener(MigrationListener listener) {
        return this;
    }

    /**
     * Puts the house together. Reads no file and opens no connection.
     * @return the migrator
     * @throws dev.migrate.diagnostic.MigrateException with every setting that has a wrong
     * value
     */
    public Migrator build() {
        throw new UnsupportedOperationException();
    }

}

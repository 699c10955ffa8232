package dev.migrate;

import dev.migrate.command.Database;
import dev.migrate.command.SchemaRooms;
import dev.migrate.connection.SessionUse;
import dev.migrate.definition.NamingConvention;
import dev.migrate.history.Application;
import dev.migrate.history.HistoryTables;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationListener;
import dev.migrate.migration.MigrationSource;
import dev.migrate.migration.Policy;
import dev.migrate.plan.HistoryCheck;
import dev.migrate.session.RunningStatements;
import dev.migrate.sql.Placeholders;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Every setting of a {@link Migrator}. Not thread-safe. */
public final class MigratorBuilder extends RunOptions {

    private final DataSource dataSource;

    private final SessionUse use;

    private final FileSettings files = new FileSettings();

    private final SchemaSettings schemas = new SchemaSettings();

    private Listeners listeners = Listeners.withLog();

    private HistoryTables tables = new HistoryTables(null, "migrate_version", "migrate_history");

    private List<String> targets = List.of("heads");

    private HistoryCheck check = new HistoryCheck(Policy.WARN, Policy.FAIL);

    private Application application = Application.NAMELESS;

    private Clock clock = Clock.systemUTC();

    MigratorBuilder(DataSource dataSource, SessionUse use) {
        this.dataSource = Given.value(dataSource, "dataSource");
        this.use = Given.value(use, "use");
    }

    @Override
    MigratorBuilder self() {
        return this;
    }

    /**
     * Sets where SQL files are; {@code classpath:db/migrations} by default.
     * @param locations folders, each with {@code classpath:} or {@code file:} before it
     * @return this builder
     */
    public MigratorBuilder locations(String... locations) {
        this.files.locations = Given.all(locations, "locations");
        return this;
    }

    /**
     * Sets the packages whose Java revisions are found; none by default.
     * @param packages package names, searched with their sub-packages
     * @return this builder
     */
    public MigratorBuilder packages(String... packages) {
        this.files.packages = Given.all(packages, "packages");
        return this;
    }

    /**
     * Adds Java revisions that exist already. One that is in a package too counts once.
     * @param migrations the revisions
     * @return this builder
     */
    public MigratorBuilder javaMigrations(Collection<? extends JavaMigration> migrations) {
        this.files.javaMigrations.addAll(Given.all(migrations, "migrations"));
        return this;
    }

    /**
     * Sets the names that Java revisions give to constraints and indexes without one.
     * @param naming the convention; Alembic's usual one by default
     * @return this builder
     */
    public MigratorBuilder naming(NamingConvention naming) {
        this.files.naming = Given.value(naming, "naming");
        return this;
    }

    /**
     * Adds a source of migrations.
     * @param source the source
     * @return this builder
     */
    public MigratorBuilder source(MigrationSource source) {
        this.files.sources.add(Given.value(source, "source"));
        return this;
    }

    /**
     * Sets the values of {@code ${name}} placeholders; none by default.
     * @param placeholders values by name
     * @return this builder
     */
    public MigratorBuilder placeholders(Map<String, String> placeholders) {
        this.files.placeholders = new Placeholders(Given.map(placeholders, "placeholders"));
        return this;
    }

    /**
     * Sets the schema of the version and history tables; the current one by default.
     * @param schema its name as PostgreSQL stores it; created where it is missing
     * @return this builder
     */
    public MigratorBuilder schema(String schema) {
        this.tables = this.tables.in(Given.value(schema, "schema"));
        return this;
    }

    /**
     * Sets the version table's name; {@code migrate_version} by default.
     * @param table the table's name
     * @return this builder
     */
    public MigratorBuilder versionTable(String table) {
        this.tables = new HistoryTables(this.tables.schema(), Given.value(table, "table"), this.tables.history());
        return this;
    }

    /**
     * Sets the history table's name; {@code migrate_history} by default.
     * @param table the table's name
     * @return this builder
     */
    public MigratorBuilder historyTable(String table) {
        this.tables = new HistoryTables(this.tables.schema(), this.tables.version(), Given.value(table, "table"));
        return this;
    }

    /**
     * Sets the desired schema, and how schemas are compared.
     * @param settings is handed the settings
     * @return this builder
     */
    public MigratorBuilder schemas(Consumer<SchemaSettings> settings) {
        Given.value(settings, "settings").accept(this.schemas);
        return this;
    }

    /**
     * Sets what {@link Migrator#upgrade()} upgrades to; {@code heads} by default.
     * @param targets at least one
     * @return this builder
     */
    public MigratorBuilder targets(List<String> targets) {
        this.targets = Given.all(targets, "targets");
        return this;
    }

    /**
     * Sets what to do with revisions that only the database knows; to warn by default.
     * @param policy the policy
     * @return this builder
     */
    public MigratorBuilder onAhead(Policy policy) {
        this.check = new HistoryCheck(Given.value(policy, "policy"), this.check.onChanged());
        return this;
    }

    /**
     * Sets what to do when an applied revision's text has changed; to fail by default.
     * @param policy the policy
     * @return this builder
     */
    public MigratorBuilder onChanged(Policy policy) {
        this.check = new HistoryCheck(this.check.onAhead(), Given.value(policy, "policy"));
        return this;
    }

    /**
     * Sets the application of these revisions in the history; none by default.
     * @param name the application's name
     * @param formerNames the names that it had before
     * @return this builder
     */
    public MigratorBuilder application(String name, String... formerNames) {
        this.application = new Application(Given.value(name, "name"), Given.all(formerNames, "formerNames"));
        return this;
    }

    /**
     * Adds a listener.
     * @param listener hears what runs do
     * @return this builder
     */
    public MigratorBuilder listener(MigrationListener listener) {
        return listeners(Listeners.only(Given.value(listener, "listener")));
    }

    /**
     * Adds listeners that are asked for once, when something is first to be run.
     * @param listeners gives those that hear what runs do
     * @return this builder
     */
    public MigratorBuilder listeners(Supplier<? extends Collection<? extends MigrationListener>> listeners) {
        this.listeners = this.listeners.and(Given.value(listeners, "listeners"));
        return this;
    }

    /**
     * Sets the clock that dates the history; the system's by default.
     * @param clock the clock
     * @return this builder
     */
    public MigratorBuilder clock(Clock clock) {
        this.clock = Given.value(clock, "clock");
        return this;
    }

    /**
     * Sets the class loader for locations and packages; the thread's by default.
     * @param classLoader the class loader
     * @return this builder
     */
    public MigratorBuilder classLoader(ClassLoader classLoader) {
        this.files.classLoader = Given.value(classLoader, "classLoader");
        return this;
    }

    /**
     * Builds the migrator. Reads no file and opens no connection.
     * @return the migrator
     * @throws dev.migrate.diagnostic.MigrateException with every wrong setting
     */
    public Migrator build() {
        SettingsCheck.check(this.run, this.tables, this.targets);
        Database database = new Database(this.dataSource, this.tables, new OnceRead(this.files.all()),
                this.files.parser(), this.check, new RunningStatements(), this.use, this.application);
        SchemaRooms rooms = new SchemaRooms(database, this.schemas.build(this.tables, this.files.classLoader));
        return new Migrator(new UseCases(rooms, this.run, this.clock, this.listeners, this.schemas.lint), this.targets);
    }

}

package dev.migrate;

import dev.migrate.authoring.RevisionRewriter;
import dev.migrate.authoring.SchemaDiffFilter;
import dev.migrate.autogenerate.AutogenerateSettings;
import dev.migrate.autogenerate.Desired;
import dev.migrate.autogenerate.DesiredSource;
import dev.migrate.autogenerate.ExtensionVersions;
import dev.migrate.autogenerate.ScriptedSchema;
import dev.migrate.autogenerate.SqlFiles;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.HistoryTables;
import dev.migrate.lint.LintOptions;
import dev.migrate.schema.DesiredSchema;
import dev.migrate.scratch.OtherDatabase;
import dev.migrate.scratch.ScratchSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The desired schema, how schemas are compared, and how revisions are judged. Not
 * thread-safe.
 *
 * @since 0.1
 */
public final class SchemaSettings {

    private final List<SchemaDiffFilter> filters = new ArrayList<>();

    private final List<RevisionRewriter> rewriters = new ArrayList<>();

    private final List<Access> access = new ArrayList<>();

    private @Nullable DesiredSchema desired;

    private @Nullable String location;

    private ScratchSettings scratch = ScratchSettings.SAME_SERVER;

    LintOptions lint = LintOptions.DEFAULT;

    private int serverVersion;

    private List<String> include = List.of();

    private List<String> exclude = List.of();

    private List<String> partitionsNotMine = List.of();

    SchemaSettings() {
    }

    /**
     * Sets how {@link Maintenance#lint} and {@link Maintenance#check} judge revisions.
     * @param options the options; the default preset by default
     * @return these settings
     */
    public SchemaSettings lint(LintOptions options) {
        this.lint = options;
        return this;
    }

    /**
     * Sets the desired schema; none by default.
     * @param schema gives it as SQL
     * @return these settings
     */
    public SchemaSettings desired(DesiredSchema schema) {
        this.desired = schema;
        this.location = null;
        return this;
    }

    /**
     * Sets where the desired schema is; nowhere by default.
     * @param where {@code classpath:} or {@code file:} with a SQL file or a folder of
     * them, or {@code jdbc:postgresql:} for that of another database
     * @return these settings
     */
    public SchemaSettings desired(String where) {
        this.location = where;
        this.desired = null;
        return this;
    }

    /**
     * Sets where throw-away databases are made; by default on the server that is
     * migrated, by the user that migrates.
     * @param url the JDBC URL of a database of another server; null for the same one
     * @param user who makes them; null for the one of the URL or of the migrations
     * @param password of the user; null if none is needed
     * @return these settings
     */
    public SchemaSettings scratch(@Nullable String url, @Nullable String user, @Nullable String password) {
        this.scratch = new ScratchSettings(url, user, password);
        return this;
    }

    /**
     * Sets what is looked at; everything by default.
     * @param patterns {@code schema.name}, or {@code name} alone for any schema, each
     * with {@code *} for any characters
     * @return these settings
     */
    public SchemaSettings include(List<String> patterns) {
        this.include = List.copyOf(patterns);
        return this;
    }

    /**
     * Sets what is left out; nothing by default.
     * @param patterns as for {@link #include}
     * @return these settings
     */
    public SchemaSettings exclude(List<String> patterns) {
        this.exclude = List.copyOf(patterns);
        return this;
    }

    /**
     * Sets the tables whose partitions are made at run time; none by default. A partition
     * of theirs that only one of two schemas has does not count as a difference.
     * @param patterns as for {@link #include}
     * @return these settings
     */
    public SchemaSettings partitionsNotMine(List<String> patterns) {
        this.partitionsNotMine = List.copyOf(patterns);
        return this;
    }

    /**
     * Looks at owners too.
     * @return these settings
     */
    public SchemaSettings owners() {
        this.access.add(Access.OWNERS);
        return this;
    }

    /**
     * Looks at privileges too.
     * @return these settings
     */
    public SchemaSettings privileges() {
        this.access.add(Access.PRIVILEGES);
        return this;
    }

    /**
     * Sets the oldest server that must be able to run what autogenerate writes; that of
     * the live database by default.
     * @param major the major version of PostgreSQL, from 14
     * @return these settings
     */
    public SchemaSettings serverVersion(int major) {
        this.serverVersion = major;
        return this;
    }

    /**
     * Adds a filter.
     * @param filter decides which differences count
     * @return these settings
     */
    public SchemaSettings filter(SchemaDiffFilter filter) {
        this.filters.add(filter);
        return this;
    }

    /**
     * Adds a rewriter.
     * @param rewriter changes what is written
     * @return these settings
     */
    public SchemaSettings rewriter(RevisionRewriter rewriter) {
        this.rewriters.add(rewriter);
        return this;
    }

    AutogenerateSettings build(HistoryTables tables, ClassLoader classLoader) {
        CatalogScope scope = new CatalogScope(this.include, this.exclude, tables.names(), this.access,
                this.partitionsNotMine);
        return new AutogenerateSettings(source(classLoader), this.scratch, scope, this.filters, this.rewriters,
                this.serverVersion);
    }

    private @Nullable DesiredSource source(ClassLoader classLoader) {
        String where = this.location;
        if (where == null) {
            return (this.desired != null) ? new ScriptedSchema(this.desired) : null;
        }
        if (where.startsWith("jdbc:")) {
            return (server, reader) -> new OtherDatabase(server, where)
                .with((session) -> new Desired(ExtensionVersions.of(reader.read(session), Set.of())));
        }
        if (where.startsWith(SqlFiles.CLASS_PATH) || where.startsWith(SqlFiles.FILE)) {
            return new ScriptedSchema(new SqlFiles(where, classLoader));
        }
        throw new MigrateException(Diagnostic
            .error(DiagnosticCode.BAD_SETTING,
                    "\"migrate.desired-schema\" must begin with \"classpath:\", \"file:\" or \"jdbc:postgresql:\"")
            .withDetail("It is \"" + where + "\"."));
    }

}

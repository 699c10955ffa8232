package dev.migrate.boot.autoconfigure;

import dev.migrate.boot.startup.LintOnStartup;
import dev.migrate.boot.startup.StartupMode;
import dev.migrate.connection.SessionMode;
import dev.migrate.definition.NamingConvention;
import dev.migrate.lint.Preset;
import dev.migrate.lint.RuleLevel;
import dev.migrate.migration.BlockerPolicy;
import dev.migrate.migration.Policy;
import dev.migrate.migration.TransactionMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code migrate.*}.
 *
 * @param enabled Whether to migrate the database and to show its state.
 * @param locations Comma-separated list of the folders that SQL revisions are read from,
 * with their sub-folders. Each starts with "classpath:" or "file:".
 * @param packages Comma-separated list of the packages whose Java revisions are found
 * without being beans, with their sub-packages.
 * @param placeholders Values of the "${name}" placeholders in SQL revisions. Without any,
 * scripts are sent as written.
 * @param naming Names of constraints and indexes that Java revisions give none.
 * @param role Role that revisions run as, by "SET ROLE". By default the login user.
 * @param session Whether a pooler or proxy keeps a session of the server for each
 * connection.
 * @param schema Schema of the version and history tables, created where it is missing. By
 * default the current schema of the connection.
 * @param versionTable Name of the table that holds the current revisions. Set to
 * "alembic_version" to carry on a database of Alembic's.
 * @param historyTable Name of the table that holds one row per step ever run.
 * @param target Comma-separated list of what to upgrade to: heads, head, a revision, a
 * branch label, or "label@head".
 * @param transaction How many revisions share a transaction.
 * @param lockTimeout Time for which a statement waits for one lock before its revision is
 * rolled back and tried again. At least 1ms.
 * @param lockRetry Trying again when a lock is not granted.
 * @param blockers What to do about sessions that hold a lock which a revision needs.
 * @param blockersIdleAge Time for which a session must be idle in a transaction before
 * "terminate-idle" ends it. At least 1s.
 * @param backup What to do before a run that destroys data.
 * @param statementTimeout Time that one statement may take. Zero is without limit.
 * @param runLock Waiting for the upgrade of another process.
 * @param onAhead What to do when the database has revisions that this application does
 * not know.
 * @param onChanged What to do when the text of an applied revision has changed.
 * @param url JDBC URL of the database to migrate. By default the primary data source is
 * used.
 * @param user Login user for migrations. Without a URL, the data source is derived from
 * the primary one.
 * @param password Login password for migrations.
 * @param driverClassName Fully qualified name of the JDBC driver. By default detected
 * from the URL.
 * @param application Name of this application in the history table. By default
 * "spring.application.name".
 * @param formerNames Names that this application had before in the history table.
 * @param desiredSchema Desired schema: a SQL file or folder with "classpath:" or "file:"
 * before it, the JDBC URL of another database, or a keyword such as "jpa".
 * @param scratch Throw-away databases on which schemas are built and revisions are tried.
 * @param autogenerate Comparing schemas.
 * @param lint Judging what revisions would do to a database in use.
 * @param startup What to do when the service starts.
 * @param jobs Backfills that revisions leave to the background.
 * @param web Web requests before the database is at its target.
 * @param instances Settings of further databases, by a name for each.
 * @since 0.1
 */
@ConfigurationProperties("migrate")
public record MigrateProperties(@DefaultValue("true") boolean enabled,
        @DefaultValue(MigrateProperties.DEFAULT_LOCATION) List<String> locations, @DefaultValue List<String> packages,
        @DefaultValue Map<String, String> placeholders, @DefaultValue Naming naming, @Nullable String role,
        @DefaultValue("detect") SessionMode session, @Nullable String schema,
        @DefaultValue("migrate_version") String versionTable, @DefaultValue("migrate_history") String historyTable,
        @DefaultValue("heads") List<String> target, @DefaultValue("per-revision") TransactionMode transaction,
        @DefaultValue("100ms") Duration lockTimeout, @DefaultValue LockRetry lockRetry,
        @DefaultValue("wait") BlockerPolicy blockers, @DefaultValue("5m") Duration blockersIdleAge,
        @DefaultValue Backup backup, @DefaultValue("0s") Duration statementTimeout, @DefaultValue RunLock runLock,
        @DefaultValue("warn") Policy onAhead, @DefaultValue("fail") Policy onChanged, @Nullable String url,
        @Nullable String user, @Nullable String password, @Nullable String driverClassName,
        @Nullable String application, @DefaultValue List<String> formerNames, @Nullable String desiredSchema,
        @DefaultValue Scratch scratch, @DefaultValue Autogenerate autogenerate, @DefaultValue Lint lint,
        @DefaultValue Startup startup, @DefaultValue Jobs jobs, @DefaultValue Web web,
        @DefaultValue Map<String, InstanceProperties> instances) {

    static final String DEFAULT_LOCATION = "classpath:db/migrations";

    /**
     * Gives all settings of an instance that exists.
     * @param name as in {@code migrate.instances.<name>}
     * @return its own settings, with the primary database's where it has none
     */
    public MigrateProperties of(String name) {
        return instance(name).over(this);
    }

    /** Gives the settings of an instance that exists. */
    InstanceProperties instance(String name) {
        return Objects.requireNonNull(this.instances.get(name), name);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "MigrateProperties[locations=" + this.locations + ", target=" + this.target + "]";
    }

    /**
     * Names of constraints and indexes that Java revisions give none. In each, "{table}"
     * is the table, "{columns}" its columns, and "{referred_table}" the table that a
     * foreign key refers to.
     *
     * @param index Name of an index.
     * @param unique Name of a unique constraint.
     * @param foreignKey Name of a foreign key.
     * @param check Name of a check. "{columns}" is the column that it is written at, or
     * else a hash of its condition.
     * @param primaryKey Name of a primary key.
     * @param exclusion Name of an exclusion constraint.
     */
    public record Naming(@DefaultValue("ix_{table}_{columns}") String index,
            @DefaultValue("uq_{table}_{columns}") String unique,
            @DefaultValue("fk_{table}_{columns}_{referred_table}") String foreignKey,
            @DefaultValue("ck_{table}_{columns}") String check, @DefaultValue("pk_{table}") String primaryKey,
            @DefaultValue("ex_{table}_{columns}") String exclusion) {

        NamingConvention convention() {
            return new NamingConvention(this.index, this.unique, this.foreignKey, this.check, this.primaryKey,
                    this.exclusion);
        }

    }

    /**
     * Trying again when a lock is not granted.
     *
     * @param maxDuration Time for which a revision is tried again, from its first
     * attempt. Zero is never.
     */
    public record LockRetry(@DefaultValue("10m") Duration maxDuration) {

    }

    /**
     * What to do before a run that destroys data.
     *
     * @param command Command that makes a backup, run by the system's shell. If it fails,
     * nothing runs.
     * @param timeout Time that the command may take. At least 1s.
     * @param restorePoint Whether to make a restore point, with
     * "pg_create_restore_point".
     */
    public record Backup(@Nullable String command, @DefaultValue("1h") Duration timeout,
            @DefaultValue("false") boolean restorePoint) {

        /** Leaves the command out, which may hold a password. */
        @Override
        public String toString() {
            return "Backup[timeout=" + this.timeout + ", restorePoint=" + this.restorePoint + "]";
        }

    }

    /**
     * Waiting for the upgrade of another process.
     *
     * @param maxWait Time to wait until another process has finished. Zero fails at once.
     */
    public record RunLock(@DefaultValue("1h") Duration maxWait) {

    }

    /**
     * Throw-away databases on which schemas are built and revisions are tried.
     *
     * @param url JDBC URL of a database of the server that they are made on. By default
     * the server that is migrated.
     * @param user Login user that makes them. By default the one of the URL, or the one
     * that migrates.
     * @param password Login password of that user.
     */
    public record Scratch(@Nullable String url, @Nullable String user, @Nullable String password) {

        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Scratch[url=" + this.url + "]";
        }

    }

    /**
     * Comparing schemas.
     *
     * @param include Comma-separated list of patterns of what is compared, as
     * "schema.name" or "name" with "*". By default everything.
     * @param exclude Comma-separated list of patterns of what is left out.
     * @param owners Whether owners are compared.
     * @param privileges Whether privileges are compared.
     * @param partitionsNotMine Comma-separated list of patterns of tables whose
     * partitions are made at run time, so that one that only one side has does not count
     * as a difference.
     * @param serverVersion Oldest major version of PostgreSQL that has to run what
     * autogenerate writes. By default that of the live server.
     */
    public record Autogenerate(@DefaultValue List<String> include, @DefaultValue List<String> exclude,
            @DefaultValue("false") boolean owners, @DefaultValue("false") boolean privileges,
            @DefaultValue List<String> partitionsNotMine, @Nullable Integer serverVersion) {

    }

    /**
     * Judging what revisions would do to a database in use.
     *
     * @param preset Which rules are asked, and how their findings are taken.
     * @param rules How the findings of single rules are taken, by the rule's id: off,
     * info, warning or error.
     * @param postgresVersion Version of PostgreSQL that revisions are judged for, as "18"
     * or "14.3". By default that of the server.
     * @param onStartup What a start does with what is found in pending revisions. With
     * "fail", errors keep them from running.
     */
    public record Lint(@DefaultValue("default") Preset preset, @DefaultValue Map<String, RuleLevel> rules,
            @Nullable String postgresVersion, @DefaultValue("off") LintOnStartup onStartup) {

    }

    /**
     * What to do when the service starts.
     *
     * @param mode When to upgrade the database, or whether to look at it only.
     * @param verifyTimeout Time that mode "verify" gives another process to bring the
     * database to its target. Zero looks once.
     */
    public record Startup(@DefaultValue("runner") StartupMode mode, @DefaultValue("0s") Duration verifyTimeout) {

    }

    /**
     * Backfills that revisions leave to the background.
     *
     * @param enabled Whether the service works on them.
     * @param pollInterval How often jobs are looked at that were paused, have failed, or
     * are done by others.
     */
    public record Jobs(@DefaultValue("true") boolean enabled, @DefaultValue("10s") Duration pollInterval) {

    }

    /**
     * Web requests before the database is at its target.
     *
     * @param gate Answering with status 503 until the upgrade is done.
     */
    public record Web(@DefaultValue Gate gate) {

    }

    /**
     * Answering with status 503 until the upgrade is done.
     *
     * @param enabled Whether requests are answered with status 503 until the upgrade in
     * mode "runner" is done.
     * @param retryAfter Time after which clients are asked to try again. In seconds, at
     * least one.
     */
    public record Gate(@DefaultValue("true") boolean enabled, @DefaultValue("5s") Duration retryAfter) {

    }

}

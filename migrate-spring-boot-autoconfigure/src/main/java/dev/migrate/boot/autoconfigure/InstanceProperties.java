package dev.migrate.boot.autoconfigure;

import dev.migrate.boot.autoconfigure.MigrateProperties.LockRetry;
import dev.migrate.boot.autoconfigure.MigrateProperties.RunLock;
import dev.migrate.connection.SessionMode;
import dev.migrate.migration.Policy;
import dev.migrate.migration.TransactionMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The settings {@code migrate.instances.<name>}: a database beside the primary one. What
 * is not set is as the primary one's, but for the connection.
 *
 * @param dataSource Name of the bean that gives connections.
 * @param url JDBC URL of the database, in place of a bean.
 * @param user Login user for migrations.
 * @param password Login password for migrations.
 * @param driverClassName Fully qualified name of the JDBC driver. By default detected
 * from the URL.
 * @param locations Comma-separated list of the folders that SQL revisions are read from.
 * An instance with folders or packages has no revision of the primary database's.
 * @param packages Comma-separated list of the packages whose Java revisions are found.
 * @param placeholders Values of the "${name}" placeholders in SQL revisions.
 * @param role Role that revisions run as.
 * @param session Whether a pooler or proxy keeps a session of the server for each
 * connection.
 * @param schema Schema of the version and history tables.
 * @param versionTable Name of the table that holds the current revisions.
 * @param historyTable Name of the table that holds one row per step ever run.
 * @param target Comma-separated list of what to upgrade to.
 * @param transaction How many revisions share a transaction.
 * @param lockTimeout Time for which a statement waits for one lock.
 * @param lockRetry Trying again when a lock is not granted.
 * @param statementTimeout Time that one statement may take.
 * @param runLock Waiting for the upgrade of another process.
 * @param onAhead What to do when the database has unknown revisions.
 * @param onChanged What to do when the text of an applied revision has changed.
 * @since 0.1
 */
public record InstanceProperties(@Name("datasource") @Nullable String dataSource, @Nullable String url,
        @Nullable String user, @Nullable String password, @Nullable String driverClassName,
        @Nullable List<String> locations, @Nullable List<String> packages, @Nullable Map<String, String> placeholders,
        @Nullable String role, @Nullable SessionMode session, @Nullable String schema, @Nullable String versionTable,
        @Nullable String historyTable, @Nullable List<String> target, @Nullable TransactionMode transaction,
        @Nullable Duration lockTimeout, @Nullable LockRetry lockRetry, @Nullable Duration statementTimeout,
        @Nullable RunLock runLock, @Nullable Policy onAhead, @Nullable Policy onChanged) {

    /** Leaves the connection out. */
    @Override
    public String toString() {
        return "InstanceProperties[locations=" + this.locations + ", target=" + this.target + "]";
    }

    /** An instance without revisions of its own has all of the primary database's. */
    boolean hasOwnRevisions() {
        return this.locations != null || this.packages != null;
    }

    /** Gives all settings of the instance. */
    MigrateProperties over(MigrateProperties base) {
        List<String> ownLocations = hasOwnRevisions() ? List.of() : base.locations();
        List<String> ownPackages = hasOwnRevisions() ? List.of() : base.packages();
        return new MigrateProperties(base.enabled(), or(this.locations, ownLocations), or(this.packages, ownPackages),
                or(this.placeholders, base.placeholders()), base.naming(),
                (this.role != null) ? this.role : base.role(), or(this.session, SessionMode.DETECT),
                (this.schema != null) ? this.schema : base.schema(), or(this.versionTable, base.versionTable()),
                or(this.historyTable, base.historyTable()), or(this.target, base.target()),
                or(this.transaction, base.transaction()), or(this.lockTimeout, base.lockTimeout()),
                or(this.lockRetry, base.lockRetry()), base.blockers(), base.blockersIdleAge(), base.backup(),
                or(this.statementTimeout, base.statementTimeout()), or(this.runLock, base.runLock()),
                or(this.onAhead, base.onAhead()), or(this.onChanged, base.onChanged()), this.url, this.user,
                this.password, this.driverClassName, base.application(), base.formerNames(), null, base.scratch(),
                base.autogenerate(), base.lint(), base.startup(), base.jobs(), base.web(), Map.of());
    }

    private static <T> T or(@Nullable T own, T inherited) {
        return (own != null) ? own : inherited;
    }

}

package dev.migrate.offline;

import dev.migrate.history.HistoryTablesDdl;
import dev.migrate.migration.TransactionMode;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.sql.SqlLiteral;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A plan as a script for psql, which leaves the database as the run of the same plan
 * would. It takes the same lock, refuses to start from another state than it was written
 * for, and stops at the first error.
 */
public final class OfflineScript {

    private final ScriptSettings settings;

    private final TableNames names;

    private final StringBuilder text = new StringBuilder();

    OfflineScript(ScriptSettings settings) {
        this.settings = settings;
        this.names = new TableNames(settings.tables());
    }

    /**
     * Writes a plan.
     * @param plan what to run
     * @param settings how
     * @return the script; it does nothing if the plan is empty
     * @throws dev.migrate.diagnostic.MigrateException if a Java revision needs a database
     */
    public static String of(MigrationPlan plan, ScriptSettings settings) {
        plan.requireFit(settings.transaction());
        OfflineScript script = new OfflineScript(settings);
        script.head("From " + state(plan.before()) + " to " + state(plan.after()) + ": " + plan.steps().size()
                + ((plan.steps().size() == 1) ? " revision" : " revisions"));
        if (!plan.isEmpty()) {
            script.begin(plan.before());
            script.steps(plan);
            script.unlock();
        }
        return script.text();
    }

    /**
     * Writes what makes the version and history tables where they are missing.
     * @param settings where they are
     * @return the script
     */
    public static String ofTables(ScriptSettings settings) {
        OfflineScript script = new OfflineScript(settings);
        script.head("The version and history tables");
        script.tables(List.of());
        return script.text();
    }

    String text() {
        return this.text.toString();
    }

    TableNames names() {
        return this.names;
    }

    void head(String what) {
        line("-- " + what + ". Run with psql -v ON_ERROR_STOP=1 -f.");
        line("\\set ON_ERROR_STOP on");
        // as revisions are read, whatever the database says
        line("SET standard_conforming_strings = on;");
        if (this.names.isAsked()) {
            line("SELECT pg_catalog.current_schema() AS migrate_schema \\gset");
        }
    }

    /** Makes what is missing, takes the lock, and refuses another starting point. */
    void begin(List<String> before) {
        tables(before);
        lock();
        guard(before);
    }

    void unlock() {
        line("SELECT pg_catalog.pg_advisory_unlock(" + this.names.lockKey() + ") AS migrate_unlocked \\gset");
    }

    static String state(List<String> rows) {
        return rows.isEmpty() ? "base" : String.join(", ", rows);
    }

    private void tables(List<String> before) {
        line("");
        line("BEGIN;");
        if (before.isEmpty()) {
            if (!this.names.isAsked()) {
                String schema = this.names.schema();
                line("SELECT " + SqlLiteral.quote("CREATE SCHEMA " + schema) + " WHERE pg_catalog.to_regnamespace("
                        + SqlLiteral.quote(schema) + ") IS NULL \\gexec");
            }
            line(HistoryTablesDdl.createVersionTable(this.names.version(), this.names.constraint()) + ";");
        }
        else {
            line("SELECT " + SqlLiteral.quote("ALTER TABLE ") + " || attrelid::pg_catalog.regclass || "
                    + SqlLiteral.quote(" ALTER COLUMN version_num TYPE varchar(255)"));
            line("FROM pg_catalog.pg_attribute WHERE attrelid = " + this.names.versionLiteral()
                    + "::pg_catalog.regclass AND attname = 'version_num' AND atttypmod BETWEEN 0 AND 258 \\gexec");
        }
        line(HistoryTablesDdl.createHistoryTable(this.names.history()) + ";");
        line("COMMIT;");
    }

    private void lock() {
        line("");
        line("SELECT pg_catalog.pg_try_advisory_lock(" + this.names.lockKey() + ") AS migrate_locked \\gset");
        line("\\if :migrate_locked");
        line("\\else");
        line("DO $$ BEGIN RAISE EXCEPTION 'another migration of this database is running'; END $$;");
        line("\\endif");
    }

    private void guard(List<String> before) {
        String expected = before.stream().map(SqlLiteral::quote).collect(Collectors.joining(", "));
        line("SELECT coalesce(pg_catalog.array_agg(version_num::text ORDER BY version_num::text COLLATE \"C\"), '{}')");
        line("    = ARRAY[" + expected + "]::text[] AS migrate_expected FROM " + this.names.version() + " \\gset");
        line("\\if :migrate_expected");
        line("\\else");
        line("DO $$ BEGIN RAISE EXCEPTION "
                + SqlLiteral.quote("this script starts from " + state(before) + "; the database is elsewhere")
                + "; END $$;");
        line("\\endif");
    }

    private void steps(MigrationPlan plan) {
        boolean single = this.settings.transaction() == TransactionMode.SINGLE;
        boolean open = false;
        for (MigrationStep step : plan.steps()) {
            line("");
            line("-- " + step.direction().name().toLowerCase(Locale.ROOT) + " " + step.migration().id() + " "
                    + step.migration().revision().message().replaceAll("\\R", " "));
            StepScript body = new StepScript(step, this.settings, this.names);
            if (step.isTransactional()) {
                line(open ? "" : "BEGIN;");
                this.text.append(body.transactional());
                open = single;
                line(open ? "" : "COMMIT;");
            }
            else {
                line(open ? "COMMIT;" : "");
                open = false;
                this.text.append(body.alone());
            }
        }
        line(open ? "COMMIT;" : "");
    }

    void line(String line) {
        this.text.append(line).append('\n');
    }

}

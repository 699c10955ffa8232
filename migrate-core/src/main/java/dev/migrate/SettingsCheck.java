package dev.migrate;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.DurationText;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.HistoryTables;
import dev.migrate.run.RunSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses settings that have a wrong value; all of them at once. */
final class SettingsCheck {

    // PostgreSQL cuts longer names off without an error
    private static final int NAME_BYTES = 63;

    // lock_timeout and statement_timeout are 32-bit milliseconds
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    private final List<Diagnostic> findings = new ArrayList<>();

    private SettingsCheck() {
    }

    static void check(RunSettings run, HistoryTables tables, List<String> targets) {
        SettingsCheck check = new SettingsCheck();
        check.name("schema", tables.schema());
        if (List.of("pg_catalog", "pg_toast").contains(String.valueOf(tables.schema()))) {
            check.refuse("schema", "must not be a schema of the system, in which no table can be made");
        }
        check.name("version-table", tables.version());
        check.name("history-table", tables.history());
        if (tables.version().equals(tables.history())) {
            check.refuse("history-table", "must differ from \"version-table\"");
        }
        for (String taken : List.of(HistoryTables.PROGRESS, HistoryTables.JOB, HistoryTables.JOB_RANGE)) {
            if (tables.version().equals(taken) || tables.history().equals(taken)) {
                check.refuse(tables.version().equals(taken) ? "version-table" : "history-table",
                        "must not be \"" + taken + "\", which keeps how far backfills came");
            }
        }
        check.duration("lock-timeout", run.lockTimeout(), Duration.ofMillis(1));
        check.duration("statement-timeout", run.statementTimeout(), Duration.ZERO);
        check.duration("lock-retry.max-duration", run.lockRetryMaxDuration(), Duration.ZERO);
        check.duration("backup.timeout", run.backup().timeout(), Duration.ofSeconds(1));
        if (run.backup().command() != null && run.backup().command().isBlank()) {
            check.refuse("backup.command", "must not be empty");
        }
        check.duration("blockers-idle-age", run.blockersIdleAge(), Duration.ofSeconds(1));
        check.duration("run-lock.max-wait", run.runLockMaxWait(), Duration.ZERO);
        if (targets.isEmpty()) {
            check.refuse("target", "must name a target, such as \"heads\"");
        }
        if (!check.findings.isEmpty()) {
            throw new MigrateException(check.findings);
        }
    }

    private void name(String setting, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (value.isBlank()) {
            refuse(setting, "must not be empty");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            refuse(setting, "is longer than 63 bytes");
        }
        if (value.indexOf('\0') >= 0) {
            refuse(setting, "holds a NUL character");
        }
    }

    private void duration(String setting, Duration value, Duration least) {
        if (value.compareTo(least) < 0) {
            refuse(setting, "must be at least " + DurationText.of(least));
        }
        if (value.compareTo(LONGEST) > 0) {
            refuse(setting, "must be at most " + DurationText.of(LONGEST));
        }
    }

    private void refuse(String setting, String why) {
        this.findings.add(Diagnostic.error(DiagnosticCode.BAD_SETTING, "\"migrate." + setting + "\" " + why));
    }

}

package dev.migrate;

import dev.migrate.command.Check;
import dev.migrate.command.Database;
import dev.migrate.command.EnsureVersion;
import dev.migrate.command.Inspect;
import dev.migrate.command.Migrate;
import dev.migrate.command.Plan;
import dev.migrate.command.Progress;
import dev.migrate.command.Repair;
import dev.migrate.command.Script;
import dev.migrate.command.Stamp;
import dev.migrate.history.HistoryWriter.Author;
import dev.migrate.migration.MigrationListener;
import dev.migrate.offline.ScriptSettings;
import dev.migrate.run.RunSettings;
import dev.migrate.run.Runs;
import java.time.Clock;

/**
 * Puts a use case together for each call.
 *
 * @param database the database
 * @param settings how to run
 * @param author who the history names
 * @param clock tells when
 * @param listener hears what runs do
 */
record UseCases(Database database, RunSettings settings, Author author, Clock clock, MigrationListener listener) {

    Migrate migrate() {
        return new Migrate(this.database, runs());
    }

    Stamp stamp() {
        return new Stamp(this.database, runs(), this.clock);
    }

    EnsureVersion ensureVersion() {
        return new EnsureVersion(this.database, runs());
    }

    Repair repair() {
        return new Repair(this.database, runs(), this.clock);
    }

    Check check() {
        return new Check(this.database);
    }

    Progress progress() {
        return new Progress(this.database);
    }

    Inspect inspect() {
        return new Inspect(this.database);
    }

    Plan plan() {
        return new Plan(this.database, this.settings.transaction());
    }

    Script script() {
        return new Script(this.database, new ScriptSettings(this.database.tables(), this.author,
                this.settings.transaction(), this.settings.lockTimeout(), this.settings.statementTimeout()));
    }

    private Runs runs() {
        return new Runs(this.settings, this.author, this.clock, this.listener);
    }

}

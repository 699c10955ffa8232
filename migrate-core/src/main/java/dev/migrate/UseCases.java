package dev.migrate;

import dev.migrate.command.Check;
import dev.migrate.command.Database;
import dev.migrate.command.Drift;
import dev.migrate.command.EnsureVersion;
import dev.migrate.command.Inspect;
import dev.migrate.command.Jobs;
import dev.migrate.command.Lint;
import dev.migrate.command.Migrate;
import dev.migrate.command.Plan;
import dev.migrate.command.Progress;
import dev.migrate.command.Repair;
import dev.migrate.command.SchemaRooms;
import dev.migrate.command.SchemaScript;
import dev.migrate.command.Script;
import dev.migrate.command.Stamp;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Instance;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.HistoryWriter.Author;
import dev.migrate.lint.LintOptions;
import dev.migrate.offline.ScriptSettings;
import dev.migrate.run.RunSettings;
import dev.migrate.run.Runs;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Puts a use case together for each call.
 *
 * @param rooms the database and what is compared with it
 * @param settings how to run
 * @param clock gives the time
 * @param listener hears what runs do
 * @param lintOptions how revisions are judged
 */
record UseCases(SchemaRooms rooms, RunSettings settings, Clock clock, Listeners listener, LintOptions lintOptions) {

    Database database() {
        return this.rooms.database();
    }

    UseCases permitting(Collection<String> revisions) {
        SchemaRooms permitting = new SchemaRooms(database().permitting(revisions), this.rooms.settings());
        return new UseCases(permitting, this.settings, this.clock, this.listener, this.lintOptions);
    }

    UseCases in(Instance instance) {
        return new UseCases(new SchemaRooms(database().in(instance), this.rooms.settings()), this.settings, this.clock,
                this.listener.in(instance), this.lintOptions);
    }

    /** Gives targets, or others if none is named. */
    static List<String> targets(List<String> otherwise, String... targets) {
        List<String> named = Given.all(targets, "targets");
        return named.isEmpty() ? otherwise : named;
    }

    /** Gives targets, at least one. */
    static List<String> required(String... targets) {
        List<String> named = Given.all(targets, "targets");
        if (named.isEmpty()) {
            throw new MigrateException(Diagnostic.error(DiagnosticCode.BAD_TARGET, "no target is named")
                .withHint("Name one, such as \"heads\" or the id of a revision."));
        }
        return named;
    }

    <T> T reporting(Supplier<T> command) {
        return database().reporting(command);
    }

    Migrate migrate() {
        return new Migrate(database(), runs());
    }

    Jobs jobs() {
        return new Jobs(database(), this.settings, this.listener);
    }

    Stamp stamp() {
        return new Stamp(database(), runs(), this.clock);
    }

    EnsureVersion ensureVersion() {
        return new EnsureVersion(database(), runs());
    }

    Repair repair() {
        return new Repair(database(), runs(), this.clock);
    }

    Check check() {
        return new Check(this.rooms, scratchRuns(), this.settings.transaction(), lint());
    }

    Lint lint() {
        return new Lint(this.rooms, scratchRuns(), this.lintOptions);
    }

    Progress progress() {
        return new Progress(database());
    }

    Inspect inspect() {
        return new Inspect(database());
    }

    Plan plan() {
        return new Plan(database(), this.settings.transaction());
    }

    Script script() {
        return new Script(database(), new ScriptSettings(database().tables(), author(), this.settings.transaction(),
                this.settings.lockTimeout(), this.settings.statementTimeout()));
    }

    SchemaScript schemaScript() {
        return new SchemaScript(this.rooms);
    }

    Drift drift() {
        return new Drift(this.rooms, scratchRuns());
    }

    /** No listener hears of what runs on a scratch database. */
    private Runs scratchRuns() {
        return new Runs(this.settings, author(), this.clock, Listeners.NONE);
    }

    /** Made when something runs: the name of the machine may be asked of the network. */
    private Author author() {
        return new Author(database().application().name(), HostName.local());
    }

    private Runs runs() {
        this.listener.ready();
        return new Runs(this.settings, author(), this.clock, this.listener);
    }

}

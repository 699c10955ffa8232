package dev.migrate.command;

import dev.migrate.change.RecordedOperation;
import dev.migrate.change.SqlOperation;
import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.lint.LintScript;
import dev.migrate.lint.RevisionPlace;
import dev.migrate.lint.RevisionScripts;
import dev.migrate.lint.ScriptSettings;
import dev.migrate.lint.ServerVersion;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationBody;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.sql.LooseScript;
import dev.migrate.sql.SqlScript;
import dev.migrate.sql.SqlStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lint judges of a migration: its SQL, or that of its recorded operations. */
final class LintScripts {

    private final ServerVersion version;

    LintScripts(ServerVersion version) {
        this.version = version;
    }

    RevisionScripts of(Migration migration, List<Revision> parents) {
        LintScript upgrade = script(migration, Direction.UPGRADE);
        LintScript downgrade = script(migration, Direction.DOWNGRADE);
        boolean forgotten = migration.downgrade() instanceof MigrationBody.Irreversible
                && migration.downgradeSection() == null && migration.upgrade() instanceof MigrationBody.Script;
        RevisionScripts.Unmade unmade = (downgrade != null) ? RevisionScripts.Unmade.NOT
                : (forgotten ? RevisionScripts.Unmade.FORGOTTEN : RevisionScripts.Unmade.FOR_A_REASON);
        return new RevisionScripts(migration.revision(), parents,
                (upgrade != null) ? upgrade
                        : script(List.of(), true, new RevisionPlace(migration.revision(), Direction.UPGRADE)),
                downgrade, unmade);
    }

    /** Gives null if what it does is not known without a database. */
    @Nullable LintScript script(Migration migration, Direction direction) {
        MigrationBody body = (direction == Direction.UPGRADE) ? migration.upgrade() : migration.downgrade();
        RevisionPlace place = new RevisionPlace(migration.revision(), direction);
        if (body instanceof MigrationBody.Script script) {
            return script(script, place);
        }
        if (body instanceof MigrationBody.Code code && code.recorded() != null) {
            return script(statements(code.recorded()), true, place);
        }
        return null;
    }

    private LintScript script(MigrationBody.Script body, RevisionPlace place) {
        SqlScript script = body.script();
        List<SqlStatement> statements = script.statements();
        if (statements.stream().anyMatch(SqlStatement::generated)) {
            return script(statements, body.options().transactional(), place);
        }
        LooseScript written = LooseScript.of(script.source());
        return new LintScript(script.source(), statements, written.columns(), List.of(),
                settings(body.options().transactional()), place);
    }

    private LintScript script(List<SqlStatement> statements, boolean transactional, RevisionPlace place) {
        return new LintScript(null, statements, List.of(), List.of(), settings(transactional), place);
    }

    private ScriptSettings settings(boolean transactional) {
        return new ScriptSettings(this.version, transactional, true);
    }

    // rows are read when they are inserted, and only then
    private static List<SqlStatement> statements(List<RecordedOperation> operations) {
        return OperationDdl
            .statements(operations.stream().filter((recorded) -> !SqlOperation.areRows(recorded.operation())).toList())
            .stream()
            .map(DdlStatement::statement)
            .toList();
    }

}

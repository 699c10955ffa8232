package dev.migrate.plan;

import dev.migrate.history.StepRecord;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.WrittenUndo;
import dev.migrate.revision.Direction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upgrade outside a transaction that failed half way, which a downgrade takes back
 * first.
 */
public final class StartedUpgrade {

    private final KnownRevisions known;

    /**
     * Looks at the database.
     * @param known the application's revisions and the database's
     */
    public StartedUpgrade(KnownRevisions known) {
        this.known = known;
    }

    /**
     * Gives what takes the statements back that are done.
     * @return the step, which leaves the version table as it is; null if nothing was
     * begun, or it is not known what undoes it
     */
    public @Nullable MigrationStep undo() {
        StepRecord open = this.known.state().partial();
        if (open == null || open.direction() != Direction.UPGRADE || open.statementsDone() == 0
                || this.known.files().find(open.revision()) == null) {
            return null;
        }
        Migration migration = this.known.migration(open.revision());
        if (!(migration.upgrade() instanceof MigrationBody.Script script)
                || open.statementsDone() > script.script().statements().size()
                || !script.script().checksum(open.statementsDone()).equals(open.checksum())) {
            return null;
        }
        MigrationBody undo = undo(migration, script, open);
        return (undo == null) ? null
                : new MigrationStep(
                        new Migration(migration.revision(), migration.upgrade(), undo, migration.checksum(), null),
                        Direction.DOWNGRADE, List.of(), List.of(), List.of());
    }

    private static @Nullable MigrationBody undo(Migration migration, MigrationBody.Script script, StepRecord open) {
        int done = open.statementsDone();
        boolean begun = open.begunChecksum() != null;
        if (script.undo() != null) {
            return script.undo().of(done, begun);
        }
        return begun ? null : WrittenUndo.of(script, migration.downgrade(), done);
    }

    /**
     * Puts it before a downgrade.
     * @param plan the downgrade
     * @param undo what {@link #undo} gave
     * @return the plan with both
     */
    public static MigrationPlan before(MigrationPlan plan, MigrationStep undo) {
        List<MigrationStep> steps = new ArrayList<>(plan.steps());
        steps.add(0, undo);
        return new MigrationPlan(plan.before(), steps);
    }

}

package dev.migrate.migration;

import dev.migrate.ddl.InvalidIndexDdl;
import dev.migrate.sql.ObjectChange;
import dev.migrate.sql.OpenStatement;
import dev.migrate.sql.SqlScript;
import dev.migrate.sql.SqlStatement;
import dev.migrate.statement.UnprovenConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What takes back the first statements of an upgrade in SQL that runs outside a
 * transaction and failed half way: those statements of its downgrade that undo them. That
 * is known only if each statement of the downgrade creates or drops one object that one
 * statement of the upgrade drops or creates.
 *
 * @since 0.1
 */
public final class WrittenUndo {

    private final List<SqlStatement> upgrade;

    private final MigrationBody.Script downgrade;

    private WrittenUndo(List<SqlStatement> upgrade, MigrationBody.Script downgrade) {
        this.upgrade = upgrade;
        this.downgrade = downgrade;
    }

    /**
     * Gives what undoes statements.
     * @param upgrade the upgrade
     * @param downgrade the downgrade of the same revision
     * @param done how many statements of the upgrade are done, at least 1
     * @return the statements in the order of the downgrade, in one transaction; null if
     * it is not known which of them belong to statements that are done
     */
    public static @Nullable MigrationBody of(MigrationBody.Script upgrade, MigrationBody downgrade, int done) {
        return (downgrade instanceof MigrationBody.Script script)
                ? new WrittenUndo(upgrade.script().statements(), script).of(done) : null;
    }

    private @Nullable MigrationBody of(int done) {
        List<SqlStatement> undo = new ArrayList<>();
        UnprovenConstraint dropped = null;
        if (done < this.upgrade.size()) {
            SqlStatement next = this.upgrade.get(done);
            dropped = UnprovenConstraint.validatedBy(this.upgrade, done);
            if (mayLeaveSomething(next)) {
                return null;
            }
            undo.addAll(leftInvalid(next));
        }
        for (SqlStatement statement : this.downgrade.script().statements()) {
            ObjectChange change = statement.objectChange();
            int undone = (change != null) ? undone(change) : -1;
            SqlStatement shared = shared(statement, change);
            if (undone < 0 || shared == null) {
                return null;
            }
            if (undone < done) {
                // one that could not be validated was dropped again
                undo.add((dropped != null && dropped.added() == undone)
                        ? new SqlStatement(dropped.drop(), statement.location(), true) : shared);
            }
        }
        SectionOptions options = this.downgrade.options();
        return new MigrationBody.Script(SqlScript.of(undo),
                new SectionOptions(true, options.lockTimeout(), options.statementTimeout(), options.retried()));
    }

    private static List<SqlStatement> leftInvalid(SqlStatement statement) {
        if (!(statement.open() instanceof OpenStatement.CreateIndex built) || built.index() == null) {
            return List.of();
        }
        String drop = InvalidIndexDdl.drop(built.table().withName(built.index()), built.table());
        return List.of(new SqlStatement(drop, statement.location(), true));
    }

    // a block that commits, say, may have done a part of its work
    private static boolean mayLeaveSomething(SqlStatement statement) {
        return statement.needsAutocommit() && leftInvalid(statement).isEmpty() && !statement.changesSession()
                && !statement.command().equals("VACUUM");
    }

    private int undone(ObjectChange change) {
        int found = -1;
        for (int index = 0; index < this.upgrade.size(); index++) {
            ObjectChange made = this.upgrade.get(index).objectChange();
            if (made != null && change.undoes(made)) {
                if (found >= 0) {
                    return -1;
                }
                found = index;
            }
        }
        return found;
    }

    // all or nothing: what is half taken back could not be followed
    private static @Nullable SqlStatement shared(SqlStatement statement, @Nullable ObjectChange change) {
        if (!statement.needsAutocommit()) {
            return statement;
        }
        return (change != null && statement.open() instanceof OpenStatement.DropIndex)
                ? new SqlStatement("DROP INDEX " + change.name().sql(), statement.location(), true) : null;
    }

}

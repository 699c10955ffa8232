package dev.migrate.lint.rule;

import dev.migrate.lint.Step;
import dev.migrate.lint.TableLock;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.RowStatement.CopyFrom;
import dev.migrate.statement.RowStatement.Delete;
import dev.migrate.statement.RowStatement.Insert;
import dev.migrate.statement.RowStatement.Merge;
import dev.migrate.statement.RowStatement.Query;
import dev.migrate.statement.RowStatement.Source;
import dev.migrate.statement.RowStatement.Update;
import dev.migrate.statement.TableStatement.CreateTable;
import dev.migrate.statement.TableStatement.Trait;

/** Whether a statement takes as long as a table is large. */
final class Work {

    private Work() {
    }

    static boolean isSlow(Step step) {
        if (step.locks().stream().anyMatch(TableLock::isLong)) {
            return true;
        }
        if (step.statement() instanceof Update update) {
            return step.isShared(update.table()) && !RowBounds.bound(step, update);
        }
        if (step.statement() instanceof Delete delete) {
            return step.isShared(delete.table()) && !RowBounds.bound(step, delete);
        }
        if (step.statement() instanceof Insert insert) {
            return insert.source() == Source.QUERY && !step.hasLimit();
        }
        if (step.statement() instanceof Query query) {
            return !step.hasLimit() && query.tables().stream().anyMatch((table) -> isKnownShared(step, table));
        }
        boolean filled = step.statement() instanceof CreateTable create && create.is(Trait.AS_QUERY);
        return filled || step.statement() instanceof Merge || step.statement() instanceof CopyFrom;
    }

    private static boolean isKnownShared(Step step, QualifiedName table) {
        return step.schema().table(table) != null && step.isShared(table);
    }

}

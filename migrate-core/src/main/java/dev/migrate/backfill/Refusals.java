package dev.migrate.backfill;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.BatchedChange;
import dev.migrate.sql.Batches.Required;
import dev.migrate.sql.SqlStatement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says why a backfill does not go on, and what to do. */
final class Refusals {

    private static final String STAYS = " The batch was rolled back; those before it stay.";

    private static final String CONDITION = "Its condition must be false for a row that is done. If a row may get null,"
            + " leave it out by the condition.";

    private final SqlStatement statement;

    private final String table;

    Refusals(Job job) {
        this(job.source(), job.change());
    }

    Refusals(SqlStatement statement, BatchedChange change) {
        this.statement = statement;
        this.table = change.table().sql();
    }

    private @Nullable Required required() {
        return Objects.requireNonNull(this.statement.batches()).required();
    }

    MigrateException notATable() {
        return refusal(DiagnosticCode.BACKFILL_REFUSED, "backfill of " + this.table + ", which is not a table",
                "A view, a foreign table, and a table with a foreign one as a part cannot be changed in batches."
                        + " Nothing was changed.",
                "Name the table that has the rows.");
    }

    MigrateException noWay() {
        return refusal(DiagnosticCode.BACKFILL_REFUSED,
                "backfill of " + this.table + " has neither a key nor a condition to go by",
                "The table has no unique key without null that the statement leaves as it is, so that only a condition"
                        + " says which rows are done. Nothing was changed.",
                "Add a condition that is false for a row that is done.");
    }

    MigrateException changed() {
        return refusal(DiagnosticCode.PARTIAL_REVISION_CHANGED,
                "backfill of " + this.table + " was changed in the middle, or the key that it goes by",
                "Some of its rows are changed already, and no condition says which; nothing was run.",
                "Put the statement and the key back as they were, or add a condition that is false for a row that is"
                        + " done.");
    }

    MigrateException open(long rows) {
        return refusal(DiagnosticCode.BACKFILL_REFUSED, "backfill of " + this.table + " " + problem(),
                "Rows of the batch that are still to be changed: " + rows + "." + STAYS, advice());
    }

    /** Says what is wrong with a row that still matches after its own update. */
    String problem() {
        Required required = required();
        return (required == null) ? "does not come to an end"
                : "gives null for column \"" + required.column() + "\", which is to refuse it";
    }

    /** Says what to do about it. */
    String advice() {
        Required required = required();
        return (required == null) ? CONDITION : "Give each row a value. Those without one are found by: SELECT * FROM "
                + this.table + " WHERE " + required.unfilled();
    }

    MigrateException moved(long rows) {
        return refusal(DiagnosticCode.BACKFILL_REFUSED,
                "backfill of " + this.table + " changes the key that it goes by",
                "Rows whose key a trigger has changed: " + rows + ". They could be met twice." + STAYS,
                "Add a condition that is false for a row that is done.");
    }

    MigrateException stuck(long rows) {
        return refusal(DiagnosticCode.BACKFILL_REFUSED, "backfill of " + this.table + " leaves rows as they are",
                "Rows that are to be changed and are not, as if a trigger or rule skips them: " + rows + "." + STAYS,
                "Disable the trigger or rule in an earlier statement, or leave its rows out by the condition.");
    }

    private MigrateException refusal(DiagnosticCode code, String message, String detail, String hint) {
        return new MigrateException(
                Diagnostic.error(code, message).at(this.statement.location()).withDetail(detail).withHint(hint));
    }

}

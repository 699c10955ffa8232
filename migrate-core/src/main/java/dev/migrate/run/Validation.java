package dev.migrate.run;

import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import dev.migrate.sql.BatchedChange;
import dev.migrate.sql.SqlStatement;
import dev.migrate.statement.UnprovenConstraint;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a {@code transaction:false} section that validates a constraint. New
 * rows must satisfy the constraint before it is valid, so one that cannot be validated
 * would refuse the rows of a running application until it is repaired. Rows that came in
 * before it was there are given to the section's own backfills once more. If it still
 * cannot be validated, and the section has added it, it is dropped again, and added again
 * by the run that goes on.
 */
final class Validation {

    /** The class of SQLSTATEs for rows that violate a constraint. */
    private static final String VIOLATIONS = "23";

    private final DatabaseSession session;

    private final List<SqlStatement> statements;

    private final int index;

    private final UnprovenConstraint constraint;

    private Validation(DatabaseSession session, List<SqlStatement> statements, int index,
            UnprovenConstraint constraint) {
        this.session = session;
        this.statements = statements;
        this.index = index;
        this.constraint = constraint;
    }

    /**
     * Gives the validation that a statement is.
     * @param session the run's connection
     * @param statements the statements of the section
     * @param index which of them
     * @return the validation; null if the statement is another one
     */
    static @Nullable Validation of(DatabaseSession session, List<SqlStatement> statements, int index) {
        UnprovenConstraint constraint = (index < statements.size()) ? UnprovenConstraint.validatedBy(statements, index)
                : null;
        return (constraint != null) ? new Validation(session, statements, index, constraint) : null;
    }

    /**
     * Gives the statement that must be run again before this one.
     * @return its index; -1 if the constraint is there, or none of the section adds it
     */
    int missing() {
        return (this.constraint.isAdded() && !exists()) ? this.constraint.added() : -1;
    }

    private boolean exists() {
        boolean domain = this.constraint.kind().equals("DOMAIN");
        return this.session.jdbc()
            .sql("SELECT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conname = :name AND " + (domain
                    ? "contypid = pg_catalog.to_regtype(:owner)" : "conrelid = pg_catalog.to_regclass(:owner)") + ")")
            .param("name", this.constraint.name())
            .param("owner", this.constraint.owner().sql())
            .query(Boolean.class)
            .single();
    }

    /**
     * Gives the statements that are carried out in batches on the constraint's table, if
     * rows stood in its way: others may have added them before the constraint was there.
     * @param failure what the validation failed with
     * @return their indexes
     */
    List<Integer> passes(RuntimeException failure) {
        String state = SqlErrors.sqlState(failure);
        if (state == null || !state.startsWith(VIOLATIONS)) {
            return List.of();
        }
        return IntStream.range(0, this.index).filter(this::isPass).boxed().toList();
    }

    private boolean isPass(int other) {
        SqlStatement statement = this.statements.get(other);
        return statement.batches() != null
                && BatchedChange.of(statement.text()).table().equals(this.constraint.owner());
    }

    /**
     * Drops the constraint if the section has added it, after the validation failed.
     * @param timeouts how long to wait for the lock
     * @param failure what failed; what fails now is added to it
     * @return what has become of the constraint, as a sentence with a blank before it;
     * empty if it is not there
     */
    String giveUp(Timeouts timeouts, RuntimeException failure) {
        String name = " Constraint \"" + this.constraint.name() + "\" of \"" + this.constraint.owner().name() + "\" ";
        try {
            if (!exists()) {
                return "";
            }
            if (this.constraint.isAdded()) {
                this.session.inTransaction(() -> {
                    timeouts.setForTransaction(this.session.jdbc());
                    this.session.jdbc().sql(this.constraint.drop()).update();
                    return true;
                });
                return name + "was dropped again, so that it refuses no new rows; the next run adds it again.";
            }
        }
        catch (RuntimeException ex) {
            failure.addSuppressed(ex);
            return name + "may be there; PostgreSQL refuses new rows that violate it.";
        }
        return name + "is there and not validated; PostgreSQL refuses new rows that violate it.";
    }

}

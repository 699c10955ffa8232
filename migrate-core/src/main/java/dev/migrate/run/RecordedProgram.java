package dev.migrate.run;

import dev.migrate.change.RecordedOperation;
import dev.migrate.change.SqlOperation;
import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.recording.Author;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The recorded operations of a Java revision. Its plan, its script and its derived
 * downgrade are made of that, so a run that does something else is refused.
 */
final class RecordedProgram {

    private final Author author;

    private final @Nullable List<RecordedOperation> operations;

    private int count;

    private @Nullable MigrateException difference;

    RecordedProgram(Author author, @Nullable List<RecordedOperation> operations) {
        this.author = author;
        this.operations = operations;
    }

    /**
     * Compares the next operation with the one that was recorded.
     * @param next the operation
     * @return its place in the revision, counted from 0
     */
    int next(RecordedOperation next) {
        int number = this.count;
        if (this.operations != null) {
            String recorded = recorded(this.operations);
            String now = text(next);
            if (!now.equals(recorded)) {
                throw different(number, now, recorded, next.location());
            }
        }
        this.count++;
        return number;
    }

    private String recorded(List<RecordedOperation> operations) {
        return (this.count < operations.size()) ? text(operations.get(this.count)) : "nothing more";
    }

    /** Refuses a connection that was not asked for when the revision was loaded. */
    void jdbc() {
        if (this.operations != null) {
            throw different(this.count, "jdbc()", recorded(this.operations), this.author.line());
        }
    }

    /** Gives how many operations were recorded; 0 if there may be others. */
    int size() {
        return (this.operations != null) ? this.operations.size() : 0;
    }

    /** Refuses what is missing, and what was refused if the author has caught that. */
    void finish() {
        if (this.difference != null) {
            throw this.difference;
        }
        if (this.operations != null && this.count < this.operations.size()) {
            RecordedOperation missing = this.operations.get(this.count);
            throw different(this.count, "nothing more", text(missing), missing.location());
        }
    }

    private MigrateException different(int number, String now, String recorded, SourceLocation location) {
        this.difference = new MigrateException(Diagnostic
            .error(DiagnosticCode.BAD_OPERATION, this.author.subject() + " does not do what it did when it was loaded")
            .withDetail("Operation " + (number + 1) + " is now: " + now + ". When the revision was loaded it was: "
                    + recorded + ". It was rolled back; the version table is unchanged.")
            .withHint("Let upgrade() and downgrade() do the same each time: without random names, the time, or a state"
                    + " that they change.")
            .at(location));
        return this.difference;
    }

    // rows are not read to compare them
    private static String text(RecordedOperation recorded) {
        if (recorded.operation() instanceof SqlOperation.InsertRows rows) {
            return "rows for " + rows.table() + " " + rows.columns()
                    + ((rows.conflict() != null) ? " " + rows.conflict() : "");
        }
        return OperationDdl.statements(recorded)
            .stream()
            .map(DdlStatement::statement)
            .map((statement) -> statement.text())
            .collect(Collectors.joining("; "));
    }

}

package dev.migrate.run;

import dev.migrate.migration.MigrationBody;
import dev.migrate.recording.Author;
import dev.migrate.recording.OperationWriter;
import dev.migrate.sql.SqlStatement;
import java.util.List;

/** Runs one body inside the transaction of its step and gives how many statements ran. */
final class BodyRunner implements MigrationBody.Visitor<Integer> {

    private final StepContext context;

    private final Position position;

    BodyRunner(StepContext context, Position position) {
        this.context = context;
        this.position = position;
    }

    @Override
    public Integer script(MigrationBody.Script script) {
        List<SqlStatement> statements = script.script().statements();
        boolean restores = false;
        for (int index = this.position.firstStatement(); index < statements.size(); index++) {
            SqlStatement statement = statements.get(index);
            this.context.listener().progressed(this.position.at(index + 1, statements.size()));
            StatementRunner.run(this.context.session(), statement, index + 1, statements.size(),
                    StatementRunner.FEW_ROWS);
            restores |= SessionChange.isPossible(statement);
        }
        if (restores) {
            restoreSettings();
        }
        return statements.size();
    }

    @Override
    public Integer code(MigrationBody.Code code) {
        this.context.listener().progressed(this.position.at(0, 0));
        Author author = Author.of(this.position.step().migration().id(), code.migration().getClass());
        LiveOperations operations = new LiveOperations(this.context.session());
        OperationWriter writer = new OperationWriter(operations, author, code.naming());
        run(code, writer);
        writer.flush();
        restoreSettings();
        return operations.statements();
    }

    /** A class that is missing, say, is the revision's failure like any other. */
    private static void run(MigrationBody.Code code, OperationWriter writer) {
        try {
            code.run(writer);
        }
        catch (LinkageError | AssertionError | StackOverflowError ex) {
            throw new RevisionError(ex);
        }
    }

    @Override
    public Integer irreversible(MigrationBody.Irreversible irreversible) {
        throw new IllegalStateException("a step without a way back was planned");
    }

    // before the version row is written: a script's SET ROLE may have taken away the
    // right to write it
    private void restoreSettings() {
        this.context.restore();
    }

}

package dev.migrate.run;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationBody;
import dev.migrate.recording.Author;
import dev.migrate.recording.OperationWriter;
import dev.migrate.sql.SqlStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one body inside the transaction of its step and gives how many statements ran. */
final class BodyRunner implements MigrationBody.Visitor<Integer> {

    private final StepContext context;

    private final Position position;

    private final Runnable beginning;

    private @Nullable String downgradeSection;

    /**
     * Runs the body of a step.
     * @param context what the run works with
     * @param position the step
     * @param beginning readies the transaction for what is not {@code SET TRANSACTION}
     */
    BodyRunner(StepContext context, Position position, Runnable beginning) {
        this.context = context;
        this.position = position;
        this.beginning = beginning;
    }

    @Override
    public Integer script(MigrationBody.Script script) {
        List<SqlStatement> statements = script.script().statements();
        boolean restores = false;
        int index = this.position.firstStatement();
        while (index < statements.size() && statements.get(index).setsTransaction()) {
            run(index++, statements);
        }
        this.beginning.run();
        for (; index < statements.size(); index++) {
            run(index, statements);
            restores |= SessionChange.isPossible(statements.get(index));
        }
        if (restores) {
            restoreSettings();
        }
        return statements.size();
    }

    private void run(int index, List<SqlStatement> statements) {
        this.context.begins(this.position.at(index + 1, statements.size()));
        StatementRunner.run(this.context.session(), statements.get(index),
                Ordinal.statement(index + 1, statements.size()), StatementRunner.FEW_ROWS);
    }

    @Override
    public Integer code(MigrationBody.Code code) {
        this.beginning.run();
        this.context.begins(this.position.at(0, 0));
        Author author = Author.of(this.position.step().migration().id(), code.migration().getClass());
        FoundTexts found = FoundTexts.of(this.position.step(), this.context.session());
        RevisionClient client = new RevisionClient(this.context.session(), author);
        LiveOperations operations = new LiveOperations(this.context.session(),
                new RecordedProgram(author, code.recorded()), client, found);
        OperationWriter writer = new OperationWriter(operations, author, code.naming());
        run(code, writer, client);
        operations.finish();
        this.downgradeSection = (found != null) ? found.section(author.line()) : null;
        restoreSettings();
        return operations.statements();
    }

    /**
     * Gives the downgrade as the history keeps it.
     * @return the section; null if it is not kept
     */
    @Nullable String downgradeSection() {
        return (this.downgradeSection != null) ? this.downgradeSection
                : this.position.step().migration().downgradeSection();
    }

    @Override
    public Integer stored(MigrationBody.Stored stored) {
        throw new IllegalStateException("a downgrade was planned that was not read from the history");
    }

    /** A class that is missing, say, is the revision's failure like any other. */
    private static void run(MigrationBody.Code code, OperationWriter writer, RevisionClient client) {
        try {
            writer.write(code::run);
        }
        catch (MigrateException | StatementFailure | RevisionError ex) {
            throw ex;
        }
        catch (Exception | Error ex) {
            if (!Author.isFailure(ex)) {
                throw ex;
            }
            throw new RevisionError(client.reason(ex));
        }
    }

    @Override
    public Integer irreversible(MigrationBody.Irreversible irreversible) {
        throw new IllegalStateException("a step without a downgrade was planned");
    }

    // before the version row is written: a script's SET ROLE may have taken away the
    // right to write it
    private void restoreSettings() {
        this.context.restore();
    }

}

package dev.migrate.lint.trace;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.lint.LintScript;
import dev.migrate.lint.effect.Refusal;
import dev.migrate.lint.effect.ScriptEffects;
import dev.migrate.lint.effect.StatementEffect;
import dev.migrate.scratch.OutsideStatement;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SessionSettings;
import dev.migrate.session.SqlErrors;
import dev.migrate.session.WholeStatement;
import dev.migrate.sql.SqlStatement;
import dev.migrate.statement.SessionStatement.Transaction;
import dev.migrate.statement.SessionStatement.TransactionChange;
import dev.migrate.statement.StatementParser;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Runs a script as a session would, with transactions of its own, and looks around after
 * each statement. A statement that fails on rows is tried again without them.
 */
final class ScriptTracer {

    // COMMIT or ROLLBACK in a procedure or block that runs inside a transaction
    private static final String TRANSACTION_ENDED = "2D000";

    private final DatabaseSession session;

    private final ScratchTables tables;

    private final List<SqlStatement> statements;

    private final boolean wrapped;

    private final Map<Integer, StatementEffect> effects = new TreeMap<>();

    // SQLSTATEs of statements that failed on rows
    private final Map<Integer, String> misfits = new TreeMap<>();

    private Set<Long> old = Set.of();

    private Observation now;

    // the first statement of the transaction at hand; -1 if there is none
    private int open = -1;

    // a transaction has ended or begun since
    private boolean stale;

    private ScriptTracer(DatabaseSession session, ScratchTables tables, LintScript script) {
        this.session = session;
        this.tables = tables;
        this.statements = script.statements();
        this.wrapped = script.settings().transactional();
        this.now = Observation.of(session.jdbc());
    }

    /**
     * Runs a script; what it has done is committed, unless the server refuses a statement
     * of its last transaction.
     * @param session a session of a scratch database, in autocommit
     * @param tables the rows of the database
     * @param script the script
     * @return what it was seen to do, up to the statement that is refused
     * @throws MigrateException if it acts outside the database
     */
    static ScriptEffects trace(DatabaseSession session, ScratchTables tables, LintScript script) {
        SessionSettings found = SessionSettings.capture(session.jdbc());
        ScriptTracer tracer = new ScriptTracer(session, tables, script);
        try {
            tracer.run();
            return new ScriptEffects(tracer.effects);
        }
        finally {
            tracer.rollBack();
            found.restore(session.jdbc());
        }
    }

    private void run() {
        this.old = this.now.relations().keySet();
        int index = 0;
        while (index >= 0 && (index < this.statements.size() || this.open >= 0)) {
            index = (index < this.statements.size()) ? attempt(index) : commit(index - 1);
        }
    }

    private int commit(int last) {
        try {
            end("COMMIT");
            return last + 1;
        }
        catch (SQLException ex) {
            return refused(last, ex);
        }
    }

    /** Gives the statement to go on with; -1 if there is none. */
    private int attempt(int index) {
        SqlStatement statement = this.statements.get(index);
        if (statement.actsOutsideDatabase()) {
            return index + 1;
        }
        try {
            if (this.wrapped && this.open < 0) {
                begin(index);
            }
            Transaction control = (StatementParser.parse(statement.text()).statement() instanceof Transaction written)
                    ? written : null;
            TransactionChange change = (control != null) ? control.change() : null;
            if (change == TransactionChange.BEGIN && this.open < 0) {
                begin(index);
            }
            else if (change == TransactionChange.COMMIT || change == TransactionChange.ROLLBACK) {
                end(statement.sent());
                refresh();
                // others may have begun to use what the script has made
                this.old = this.now.relations().keySet();
                if (control != null && control.chained()) {
                    begin(index);
                }
            }
            else if (change != TransactionChange.BEGIN) {
                look(index, statement);
            }
            return index + 1;
        }
        catch (SQLException ex) {
            return refused(index, ex);
        }
    }

    private void look(int index, SqlStatement statement) throws SQLException {
        if (this.open >= 0) {
            lookInside(index, statement);
        }
        else if (isAlone(statement)) {
            lookAlone(index, statement);
        }
        else {
            begin(index);
            try {
                lookInside(index, statement);
                end("COMMIT");
            }
            catch (SQLException ex) {
                if (!TRANSACTION_ENDED.equals(ex.getSQLState())) {
                    throw ex;
                }
                rollBack();
                lookAlone(index, statement);
            }
        }
    }

    private static boolean isAlone(SqlStatement statement) {
        return statement.needsAutocommit() && !statement.runsCode();
    }

    private void lookInside(int index, SqlStatement statement) throws SQLException {
        if (statement.setsTransaction()) {
            // it must stand before any query
            WholeStatement.run(this.session.connection(), statement.sent());
            return;
        }
        refresh();
        WholeStatement.run(this.session.connection(), statement.sent());
        if (statement.runsCode()) {
            requireInside(statement);
        }
        note(index, true);
    }

    private void lookAlone(int index, SqlStatement statement) throws SQLException {
        refresh();
        WholeStatement.run(this.session.connection(), statement.sent());
        note(index, false);
    }

    private void refresh() {
        if (this.stale) {
            this.now = Observation.of(this.session.jdbc());
            this.stale = false;
        }
    }

    private void note(int index, boolean inTransaction) {
        Observation before = this.now;
        this.now = Observation.of(this.session.jdbc());
        this.effects.put(index, new StatementEffect(this.now.relationsSince(before, this.old, !inTransaction),
                this.now.objectsSince(before), inTransaction, this.misfits.get(index), null));
    }

    private void requireInside(SqlStatement statement) {
        List<String> touched = OutsideStatement.touched(this.session.jdbc());
        if (!touched.isEmpty()) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.NO_SCRATCH_DATABASE,
                        "a statement changes " + String.join(", ", touched)
                                + ", which a scratch database shares with the live one")
                .at(statement.location())
                .withDetail("It was rolled back."));
        }
    }

    /** Gives the statement to go on with once rows have given way; -1 if none. */
    private int refused(int index, SQLException ex) {
        int again = (this.open >= 0) ? this.open : index;
        rollBack();
        if (ScratchTables.isOfRows(ex) && !this.misfits.containsKey(index)) {
            this.misfits.put(index, String.valueOf(ex.getSQLState()));
            this.tables.giveWay(ex);
            this.stale = true;
            return again;
        }
        Refusal refusal = new Refusal(SqlErrors.message(ex), String.valueOf(ex.getSQLState()), SqlErrors.position(ex));
        this.effects.put(index, new StatementEffect(List.of(), List.of(), true, this.misfits.get(index), refusal));
        return -1;
    }

    private void begin(int first) throws SQLException {
        WholeStatement.run(this.session.connection(), "BEGIN");
        this.open = first;
        this.stale = true;
    }

    private void end(String how) throws SQLException {
        WholeStatement.run(this.session.connection(), how);
        this.open = -1;
        this.stale = true;
    }

    private void rollBack() {
        if (this.open < 0) {
            return;
        }
        this.open = -1;
        try {
            WholeStatement.run(this.session.connection(), "ROLLBACK");
        }
        catch (SQLException ex) {
            throw SqlErrors.internal("a transaction of the scratch database cannot be rolled back", ex, null);
        }
    }

}

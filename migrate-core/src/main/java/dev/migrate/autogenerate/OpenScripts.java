package dev.migrate.autogenerate;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.schema.DesiredSchema;
import dev.migrate.schema.RefusedStatement;
import dev.migrate.scratch.OutsideStatement;
import dev.migrate.scratch.ScratchSpace;
import dev.migrate.scratch.StatementRefused;
import dev.migrate.session.SessionSettings;
import dev.migrate.session.SqlErrors;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlScript;
import dev.migrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scripts that are run in whatever order resolves: one whose next statement fails waits
 * until the others have gone on. Each statement is committed, so that an enum value can
 * be used at once.
 */
final class OpenScripts {

    // what pg_dump of late writes around its output
    private static final Pattern RESTRICT = Pattern.compile("(?m)^\\\\(?:un)?restrict .*$");

    private final List<Open> all;

    private OpenScripts(List<Open> all) {
        this.all = all;
    }

    /** Splits scripts, and says all that is wrong with their texts. */
    static OpenScripts of(List<SourceText> scripts) {
        List<Open> all = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (SourceText script : scripts) {
            try {
                String text = RESTRICT.matcher(script.text()).replaceAll("");
                List<SqlStatement> statements = SqlScript.of(text, script.location()).statements();
                statements.stream()
                    .filter(SqlStatement::actsOutsideDatabase)
                    .map(OutsideStatement::refused)
                    .forEach(findings::add);
                all.add(new Open(statements));
            }
            catch (MigrateException ex) {
                findings.addAll(ex.diagnostics());
            }
        }
        if (!findings.isEmpty()) {
            throw new MigrateException(findings);
        }
        return new OpenScripts(all);
    }

    /** Gives their statements. */
    Stream<SqlStatement> statements() {
        return this.all.stream().flatMap((script) -> script.statements.stream());
    }

    /** Runs them to their ends, and leaves the session's settings as they were. */
    void run(ScratchSpace space, DesiredSchema schema) {
        SessionSettings found = SessionSettings.capture(space.jdbc());
        List<Open> open = new ArrayList<>(this.all);
        boolean checked = true;
        while (!open.isEmpty()) {
            List<StatementRefused> refused = new ArrayList<>();
            boolean progress = false;
            for (Open script : open) {
                if (!checked) {
                    space.jdbc().sql("SET check_function_bodies = off").update();
                }
                int before = script.done;
                StatementRefused failure = script.goOn(space);
                progress |= script.done > before;
                if (failure != null) {
                    refused.add(failure);
                }
                found.restore(space.jdbc());
            }
            open.removeIf(Open::isDone);
            if (!progress && !open.isEmpty()) {
                if (!checked) {
                    throw new MigrateException(refused.stream().map((failure) -> diagnostic(failure, schema)).toList());
                }
                // functions may call each other in a circle
                checked = false;
            }
        }
    }

    private static Diagnostic diagnostic(StatementRefused refused, DesiredSchema schema) {
        String state = String.valueOf(refused.sql().getSQLState());
        Diagnostic known = Diagnostic.error(DiagnosticCode.BAD_DESIRED_SCHEMA, SqlErrors.message(refused.sql()))
            .at(refused.location())
            .withDetail(
                    "The desired schema failed with SQLSTATE " + state + " on a scratch database, which was dropped.")
            .withHint(SqlErrors.hint(refused.sql()));
        return schema.explain(new RefusedStatement(refused.statement(), SqlErrors.position(refused.sql()), state),
                known);
    }

    /** A script, and how far it is. */
    private static final class Open {

        private final List<SqlStatement> statements;

        private int done;

        Open(List<SqlStatement> statements) {
            this.statements = statements;
        }

        boolean isDone() {
            return this.done == this.statements.size();
        }

        @Nullable StatementRefused goOn(ScratchSpace space) {
            try {
                for (SqlStatement statement : this.statements.subList(0, this.done)) {
                    if (statement.changesSession()) {
                        space.execute(statement);
                    }
                }
                while (!isDone()) {
                    space.execute(this.statements.get(this.done));
                    this.done++;
                }
                return null;
            }
            catch (StatementRefused ex) {
                return ex;
            }
        }

    }

}

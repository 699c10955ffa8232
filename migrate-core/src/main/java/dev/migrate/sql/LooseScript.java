package dev.migrate.sql;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a text that need not be a script: what cannot be read is reported,
 * the statements before it are kept.
 *
 * @param statements the statements in order, transaction control too
 * @param columns where each begins on its line, counted from 1
 * @param findings what is wrong with the text
 * @since 0.1
 */
public record LooseScript(List<SqlStatement> statements, List<Integer> columns, List<Diagnostic> findings) {

    /** Copies the lists. */
    public LooseScript {
        statements = List.copyOf(statements);
        columns = List.copyOf(columns);
        findings = List.copyOf(findings);
    }

    /**
     * Splits a text.
     * @param source the text
     * @return its statements
     */
    public static LooseScript of(SourceText source) {
        Pass pass = new Pass(source);
        pass.run();
        return new LooseScript(pass.statements, pass.columns, pass.findings);
    }

    /** One pass over the text. */
    private static final class Pass implements StatementScanner.Listener {

        private final SourceText source;

        private final StatementScanner scanner;

        private final ScriptCheck check;

        private final List<SqlStatement> statements = new ArrayList<>();

        private final List<Integer> columns = new ArrayList<>();

        private final List<Diagnostic> findings = new ArrayList<>();

        // each line is counted once
        private SourceLocation place;

        private int placed;

        private int lineStart = -1;

        Pass(SourceText source) {
            this.source = source;
            this.scanner = new StatementScanner(source, this);
            this.check = new ScriptCheck(source);
            this.place = source.location();
        }

        void run() {
            try {
                while (this.scanner.next()) {
                    accept(this.scanner.start(), this.scanner.end());
                }
            }
            catch (MigrateException ex) {
                this.findings.addAll(ex.diagnostics());
            }
            this.findings.addAll(this.check.findings());
            int zero = this.source.text().indexOf('\0');
            if (zero >= 0) {
                this.findings.add(Diagnostic.error(DiagnosticCode.NOT_SQL, "a zero byte, which PostgreSQL cannot take")
                    .at(this.source.locate(zero)));
            }
        }

        private void accept(int from, int to) {
            String text = this.source.text();
            this.place = this.source.locate(from, this.place, this.placed);
            for (int at = this.placed; at < from; at++) {
                this.lineStart = (text.charAt(at) == '\n' || text.charAt(at) == '\r') ? at : this.lineStart;
            }
            this.placed = from;
            this.statements.add(new SqlStatement(text.substring(from, to), this.place));
            this.columns.add(from - this.lineStart);
            int resumed = this.check.dataAfter(from, to);
            if (resumed != to) {
                this.scanner.skipTo(resumed);
            }
        }

        @Override
        public void token(int from, int to) {
        }

        @Override
        public void metaCommand(int from, int to) {
            ScriptCheck meta = new ScriptCheck(this.source);
            meta.metaCommand(from, to);
            this.findings.addAll(meta.findings());
        }

    }

}

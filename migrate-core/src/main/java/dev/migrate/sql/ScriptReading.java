package dev.migrate.sql;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.MigrateException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One pass over a script: counts its statements, hashes its tokens, and checks both. */
final class ScriptReading implements StatementScanner.Listener {

    private final SourceText source;

    private final StatementScanner scanner;

    private final ScriptCheck check;

    private final TokenDigest digest;

    private int statementCount;

    private int start;

    private int end;

    ScriptReading(SourceText source) {
        this.source = source;
        this.scanner = new StatementScanner(source, this);
        this.check = new ScriptCheck(source);
        this.digest = new TokenDigest(source.text().length());
    }

    /**
     * Reads up to the end, or until so many statements are read in all.
     * @return everything that is wrong, in the order of the text
     */
    List<Diagnostic> read(int limit) {
        Set<Diagnostic> findings = new LinkedHashSet<>();
        try {
            while (this.statementCount < limit && this.scanner.next()) {
                this.statementCount++;
                this.digest.endOfStatement();
                this.start = this.scanner.start();
                this.end = this.scanner.end();
                int resumed = this.check.statement(this.start, this.end);
                if (resumed != this.end) {
                    this.scanner.skipTo(resumed);
                }
            }
            findings.addAll(this.check.findings());
        }
        catch (MigrateException ex) {
            findings.addAll(this.check.findings());
            findings.addAll(ex.diagnostics());
        }
        return List.copyOf(findings);
    }

    int statementCount() {
        return this.statementCount;
    }

    String checksum() {
        return this.digest.result();
    }

    /** Gives the checksum of what was read so far; reading can go on. */
    String checksumSoFar() {
        return this.digest.resultSoFar();
    }

    /** Gives the statement that was read last. */
    SqlStatement last() {
        return new SqlStatement(this.source.text().substring(this.start, this.end), this.source.locate(this.start));
    }

    @Override
    public void token(int from, int to) {
        this.digest.token(this.source.text(), from, to);
    }

    @Override
    public void metaCommand(int from, int to) {
        this.check.metaCommand(from, to);
    }

}

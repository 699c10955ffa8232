package dev.migrate.migration;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a file into its header and its sections. Only a real comment cuts: one inside a
 * literal, a dollar-quoted body or a block comment does not.
 */
final class SectionScanner {

    private static final String HEADER_KEY = "revision:";

    private final SourceText source;

    private final String text;

    private final List<Diagnostic> findings;

    private final List<CommentLine> header = new ArrayList<>();

    private final List<Section> sections = new ArrayList<>();

    /** The first token before any section, or -1. */
    private int stray = -1;

    SectionScanner(SourceText source, List<Diagnostic> findings) {
        this.source = source;
        this.text = source.text();
        this.findings = findings;
    }

    List<CommentLine> header() {
        return this.header;
    }

    List<Section> sections() {
        return this.sections;
    }

    void scan() {
        SqlLexer lexer = SqlLexer.withLineComments(this.source);
        int candidate = 0;
        try {
            while (candidate >= 0 && lexer.next()) {
                accept(lexer);
                if (!this.sections.isEmpty() && candidate < lexer.end()) {
                    candidate = nextCandidate(lexer.end());
                }
            }
        }
        catch (MigrateException ex) {
            // in a section it is found again when that is read, and reported better
            if (this.sections.isEmpty()) {
                this.findings.addAll(ex.diagnostics());
            }
        }
        if (this.stray >= 0 && !this.sections.isEmpty()) {
            this.findings.add(Diagnostic.error(DiagnosticCode.BAD_SECTION, "SQL found before \"-- migrate:up\"")
                .withHint("Move it below the line \"-- migrate:up\".")
                .at(this.source.locate(this.stray)));
        }
    }

    private void accept(SqlLexer lexer) {
        if (lexer.kind() != TokenKind.LINE_COMMENT) {
            if (this.sections.isEmpty() && this.stray < 0) {
                this.stray = lexer.start();
            }
        }
        else if (CommentLine.isFirstOnLine(this.text, lexer.start())) {
            comment(CommentLine.of(this.text, lexer.start(), lexer.end()));
        }
    }

    private void comment(CommentLine line) {
        if (line.isDirective()) {
            int last = this.sections.size() - 1;
            if (last >= 0) {
                this.sections.set(last, this.sections.get(last).endingAt(line.start()));
            }
            this.sections.add(line.section(this.text.length()));
        }
        else if (this.sections.isEmpty()) {
            this.header.add(line);
        }
        else if (line.text().startsWith(HEADER_KEY)) {
            this.findings.add(Diagnostic.error(DiagnosticCode.BAD_HEADER, "a second header begins here")
                .withDetail("A file holds one revision.")
                .withHint("Move it to a separate file.")
                .at(this.source.locate(line.start())));
        }
    }

    /**
     * Finds the next line that would cut if it is a comment, so that the rest of a file
     * without any is not read twice.
     */
    private int nextCandidate(int from) {
        int index = this.text.indexOf("--", from);
        while (index >= 0) {
            int word = index + 2;
            while (word < this.text.length() && (this.text.charAt(word) == ' ' || this.text.charAt(word) == '\t')) {
                word++;
            }
            if (CommentLine.isDirective(this.text, word) || this.text.startsWith(HEADER_KEY, word)) {
                return index;
            }
            index = this.text.indexOf("--", index + 1);
        }
        return -1;
    }

}

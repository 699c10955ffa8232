package dev.migrate.migration;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.sql.BatchedChange;
import dev.migrate.sql.Batches;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.SqlScript;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.TokenKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines {@code -- migrate:backfill …} of a section: each says that the statement
 * below it is carried out in batches.
 */
final class BackfillLines {

    private static final String HINT = "Write it on its own line, directly above one UPDATE or DELETE.";

    private final SourceText text;

    private final SectionOptions options;

    private final List<Diagnostic> findings;

    private final Set<Integer> batched = new HashSet<>();

    BackfillLines(SourceText text, SectionOptions options, List<Diagnostic> findings) {
        this.text = text;
        this.options = options;
        this.findings = findings;
    }

    /** Gives the script with what the lines say. */
    SqlScript in(SqlScript script) {
        if (!this.text.text().contains(CommentLine.BACKFILL)) {
            return script;
        }
        SqlScript changed = script;
        SqlLexer lexer = SqlLexer.withLineComments(this.text);
        boolean within = false;
        while (lexer.next()) {
            if (lexer.kind() != TokenKind.LINE_COMMENT) {
                within = lexer.kind() != TokenKind.SEMICOLON;
            }
            else if (CommentLine.isFirstOnLine(this.text.text(), lexer.start())) {
                CommentLine line = CommentLine.of(this.text.text(), lexer.start(), lexer.end());
                changed = line.isBackfill() ? accept(line, within, changed) : changed;
            }
        }
        requireLast(changed.statements());
        return changed;
    }

    /** Refuses backfills of a downgrade that run in the background. */
    static void requireForeground(SqlScript script, List<Diagnostic> findings) {
        for (SqlStatement statement : script.hasBackgroundStatements() ? script.statements()
                : List.<SqlStatement>of()) {
            if (statement.batches() != null && statement.batches().background()) {
                findings.add(Diagnostic.error(DiagnosticCode.BAD_OPTION, "a downgrade cannot run in the background")
                    .withHint("Remove background=true from the line above the statement.")
                    .at(statement.location()));
            }
        }
    }

    // what follows would run before the rows are changed
    private void requireLast(List<SqlStatement> statements) {
        boolean background = false;
        for (SqlStatement statement : statements) {
            boolean own = statement.batches() != null && statement.batches().background();
            if (background && !own) {
                this.findings.add(Diagnostic
                    .error(DiagnosticCode.BAD_OPTION, "a statement follows a backfill that runs in the background")
                    .withHint("Move it to a revision of its own with a \"depends-on\" line that names this one.")
                    .at(statement.location()));
                return;
            }
            background = own;
        }
    }

    private SqlScript accept(CommentLine line, boolean within, SqlScript script) {
        int index = below(line, script.statements());
        if (within || index < 0) {
            refuse(line, within ? "\"-- migrate:backfill\" is within a statement"
                    : "no statement follows \"-- migrate:backfill\"", HINT);
        }
        else if (!this.batched.add(index)) {
            refuse(line, "a second \"-- migrate:backfill\" for one statement", "Remove one of them.");
        }
        else if (this.options.transactional()) {
            refuse(line, "\"-- migrate:backfill\" is in a section that runs in one transaction",
                    "Begin the section with \"-- migrate:up transaction:false\" or \"-- migrate:down transaction:false\".");
        }
        else {
            Batches batches = batches(line, script.statements().get(index));
            return (batches != null) ? script.with(index, batches) : script;
        }
        return script;
    }

    private int below(CommentLine line, List<SqlStatement> statements) {
        int lineNumber = this.text.locate(line.start()).line();
        for (int index = 0; index < statements.size(); index++) {
            if (statements.get(index).location().line() > lineNumber) {
                return index;
            }
        }
        return -1;
    }

    private @Nullable Batches batches(CommentLine line, SqlStatement statement) {
        BatchedChange change;
        try {
            change = BatchedChange.of(statement.text());
        }
        catch (IllegalArgumentException ex) {
            this.findings.add(Diagnostic
                .error(DiagnosticCode.BAD_OPTION, "the statement cannot be carried out in batches: " + ex.getMessage())
                .withHint("Write one UPDATE or DELETE whose rows WHERE says, or remove the line above it.")
                .at(statement.location()));
            return null;
        }
        BackfillOptions read = BackfillOptions.of(line.backfillOptions(),
                (message, hint) -> refuse(line, message, hint));
        if (read == null) {
            return null;
        }
        if (!read.table().equals(change.table())) {
            refuse(line, "\"-- migrate:backfill\" names table " + read.table().sql() + ", and the statement changes "
                    + change.table().sql(), "Write table=" + change.table().sql() + ".");
            return null;
        }
        return read.batches();
    }

    private void refuse(CommentLine line, String message, String hint) {
        this.findings.add(
                Diagnostic.error(DiagnosticCode.BAD_OPTION, message).withHint(hint).at(this.text.locate(line.start())));
    }

}

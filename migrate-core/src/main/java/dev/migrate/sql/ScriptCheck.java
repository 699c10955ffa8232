package dev.migrate.sql;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a driver cannot run, or a revision must not. */
final class ScriptCheck {

    private static final Pattern END_OF_DATA = Pattern.compile("(?:\\r\\n|\\r|\\n)\\\\\\.(?=\\r|\\n|\\z)");

    private static final String TRANSACTION_HINT = "Remove it; a revision gets its transaction from migrate. Each "
            + "statement is committed on its own with \"-- migrate:up transaction:false\", or in op.autocommit(…).";

    private final SourceText source;

    private final List<Diagnostic> findings = new ArrayList<>();

    ScriptCheck(SourceText source) {
        this.source = source;
    }

    List<Diagnostic> findings() {
        return this.findings;
    }

    void metaCommand(int from, int to) {
        String name = MetaCommand.name(this.source.text().substring(from, to));
        this.findings
            .add(Diagnostic.error(DiagnosticCode.NOT_SQL, "\"" + name + "\" is a command of psql, which is not SQL")
                .withHint(MetaCommand.hint(name))
                .at(this.source.locate(from)));
    }

    /**
     * Looks at a statement.
     * @return where to go on: the statement's end, or the end of the data that follow it
     */
    int statement(int from, int to) {
        return switch (this.source.text().charAt(from)) {
            case 'A', 'a', 'B', 'b', 'E', 'e', 'P', 'p', 'R', 'r', 'S', 's' -> transactionControl(from, to);
            case 'C', 'c' -> isCopyData(from, to) ? copyData(from, to) : transactionControl(from, to);
            default -> to;
        };
    }

    /**
     * Gives where the text goes on after a statement, whatever else is to be said of it.
     * @return the statement's end, or the end of the data that follow it
     */
    int dataAfter(int from, int to) {
        return isCopyData(from, to) ? copyData(from, to) : to;
    }

    private int transactionControl(int from, int to) {
        TokenCursor tokens = new TokenCursor(this.source.text().substring(from, to));
        String command = tokens.word();
        boolean forbidden = switch (command) {
            case "BEGIN", "COMMIT", "END", "ABORT" -> tokens.take(command);
            case "START", "PREPARE" -> tokens.take(command) && tokens.at("TRANSACTION");
            case "ROLLBACK" -> tokens.take(command) && !isToSavepoint(tokens);
            default -> false;
        };
        if (forbidden) {
            String second = tokens.at("TRANSACTION") || tokens.at("PREPARED") ? " " + tokens.word() : "";
            this.findings.add(Diagnostic
                .error(DiagnosticCode.TRANSACTION_CONTROL, "\"" + command + second + "\" is not allowed in a revision")
                .withHint(TRANSACTION_HINT)
                .at(this.source.locate(from)));
        }
        return to;
    }

    private boolean isToSavepoint(TokenCursor tokens) {
        if (!tokens.take("WORK")) {
            tokens.take("TRANSACTION");
        }
        return tokens.at("TO");
    }

    private boolean isCopyData(int from, int to) {
        TokenCursor tokens = new TokenCursor(this.source.text().substring(from, to));
        if (!tokens.take("COPY")) {
            return false;
        }
        while (tokens.isPresent()) {
            if (tokens.skipParentheses()) {
                continue;
            }
            if ((tokens.take("FROM") || tokens.take("TO")) && (tokens.at("STDIN") || tokens.at("STDOUT"))) {
                return true;
            }
            tokens.advance();
        }
        return false;
    }

    private int copyData(int from, int to) {
        this.findings.add(Diagnostic
            .error(DiagnosticCode.NOT_SQL, "COPY to or from the client needs psql, and a driver cannot run it")
            .withHint(MetaCommand.ROWS)
            .at(this.source.locate(from)));
        Matcher end = END_OF_DATA.matcher(this.source.text());
        return end.find(to) ? end.end() : to;
    }

}

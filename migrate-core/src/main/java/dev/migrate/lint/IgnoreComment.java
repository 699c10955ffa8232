package dev.migrate.lint;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A comment that says which rules do not matter for the statement on its line, or below.
 *
 * @param rules the ids of the rules
 * @param reason why; empty if none is given
 * @param location where it is
 */
record IgnoreComment(List<String> rules, String reason, SourceLocation location) {

    private static final String MARK = "migrate:lint-ignore";

    IgnoreComment {
        rules = List.copyOf(rules);
    }

    static List<IgnoreComment> of(SourceText source) {
        if (!source.text().contains(MARK)) {
            return List.of();
        }
        List<IgnoreComment> comments = new ArrayList<>();
        SqlLexer lexer = SqlLexer.withLineComments(source);
        try {
            while (lexer.next()) {
                String text = (lexer.kind() == TokenKind.LINE_COMMENT) ? lexer.token().substring(2).strip() : "";
                if (text.startsWith(MARK)) {
                    comments.add(read(text.substring(MARK.length()).strip(), lexer.location()));
                }
            }
        }
        catch (MigrateException ex) {
            // what is not closed is reported with the script
            return comments;
        }
        return comments;
    }

    private static IgnoreComment read(String text, SourceLocation location) {
        int colon = text.indexOf(':');
        String rules = (colon < 0) ? text : text.substring(0, colon);
        String reason = (colon < 0) ? "" : text.substring(colon + 1).strip();
        return new IgnoreComment(List.of(rules.strip().split("[\\s,]+")), reason, location);
    }

}

package dev.migrate.run;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Syntax that some supported servers do not know yet: a syntax error there is not a
 * mistake of the statement. Only the place where a server stops shows it, so the rules
 * are those of its grammar before the version.
 *
 * @param name what it is called
 * @param version the first that knows it
 * @param earlier tokens that stand somewhere before, in this order
 * @param before the tokens just before the place at which the server stops
 * @param from the tokens that stand there
 */
public record NewerSyntax(String name, int version, List<String> earlier, List<String> before, List<String> from) {

    /** Stands for any name, quoted or not. */
    private static final String NAME = "";

    private static final String NULL_CONSTRAINT = "NOT NULL as a table constraint";

    private static final String MAINTAIN = "the privilege MAINTAIN";

    private static final String SET_COLUMNS = "a column list after SET NULL or SET DEFAULT";

    private static final List<NewerSyntax> ALL = List.of(
            new NewerSyntax("(NOT) ENFORCED", 18, List.of(), List.of("ENFORCED")),
            new NewerSyntax("a virtual generated column", 18, List.of(")"), List.of("VIRTUAL")),
            new NewerSyntax("WITHOUT OVERLAPS", 18, List.of(), List.of("WITHOUT", "OVERLAPS")),
            new NewerSyntax("PERIOD", 18, List.of("PERIOD"), List.of(NAME)),
            new NewerSyntax(NULL_CONSTRAINT, 18, List.of("CONSTRAINT", NAME), List.of("NOT", "NULL")),
            new NewerSyntax(NULL_CONSTRAINT, 18, List.of("ADD"), List.of("NOT", "NULL")),
            new NewerSyntax("SET EXPRESSION", 17, List.of("SET"), List.of("EXPRESSION")),
            new NewerSyntax("SET STATISTICS DEFAULT", 17, List.of("STATISTICS"), List.of("DEFAULT")),
            new NewerSyntax("SET STORAGE DEFAULT", 16, List.of("STORAGE"), List.of("DEFAULT")),
            new NewerSyntax("NULLS (NOT) DISTINCT", 15, List.of(), List.of("NULLS", "DISTINCT")),
            new NewerSyntax("NULLS (NOT) DISTINCT", 15, List.of(), List.of("NULLS", "NOT", "DISTINCT")),
            new NewerSyntax(SET_COLUMNS, 15, List.of("SET", "NULL"), List.of("(")),
            new NewerSyntax(SET_COLUMNS, 15, List.of("SET", "DEFAULT"), List.of("(")),
            new NewerSyntax("a column list of a publication", 15, List.of("PUBLICATION", "TABLE"), List.of(NAME),
                    List.of("(")),
            new NewerSyntax("TABLES IN SCHEMA", 15, List.of(), List.of("TABLES", "IN", "SCHEMA")),
            new NewerSyntax("MERGE", 15, List.of(), List.of("MERGE", "INTO")));

    // what is unmistakable wherever it stands; a column may have the name ENFORCED or
    // PERIOD and a default in parentheses, and a constraint of a column any name
    private static final List<NewerSyntax> UNMISTAKABLE = Stream
        .concat(ALL.stream().filter((syntax) -> !syntax.isMistakable()),
                Stream.of(new NewerSyntax("NOT ENFORCED", 18, List.of("NOT"), List.of("ENFORCED")),
                        new NewerSyntax("PERIOD", 18, List.of("FOREIGN", "KEY"), List.of("PERIOD"), List.of(NAME)),
                        new NewerSyntax(SET_COLUMNS, 15, List.of("DELETE", "SET", "NULL"), List.of("(")),
                        new NewerSyntax(SET_COLUMNS, 15, List.of("DELETE", "SET", "DEFAULT"), List.of("(")),
                        new NewerSyntax(NULL_CONSTRAINT, 18, List.of("CONSTRAINT", NAME), List.of("NOT", "NULL", NAME)),
                        new NewerSyntax(MAINTAIN, 17, List.of("GRANT"), List.of("MAINTAIN")),
                        new NewerSyntax(MAINTAIN, 17, List.of("GRANT"), List.of(","), List.of("MAINTAIN", "ON")),
                        new NewerSyntax(MAINTAIN, 17, List.of("GRANT"), List.of(","), List.of("MAINTAIN", ",")),
                        new NewerSyntax(MAINTAIN, 17, List.of("REVOKE"), List.of("MAINTAIN")),
                        new NewerSyntax(MAINTAIN, 17, List.of("REVOKE"), List.of(","), List.of("MAINTAIN", "ON")),
                        new NewerSyntax(MAINTAIN, 17, List.of("REVOKE"), List.of(","), List.of("MAINTAIN", ","))))
        .toList();

    private NewerSyntax(String name, int version, List<String> before, List<String> from) {
        this(name, version, List.of(), before, from);
    }

    /**
     * Gives what a statement needs that the server does not know.
     * @param statement the statement
     * @param position where the server stopped, counted from 1; 0 if it did not say
     * @return a sentence for a hint, or null if the statement has none of it there
     */
    static @Nullable String hint(SqlStatement statement, int position) {
        if (position <= 0) {
            return null;
        }
        int stop = statement.text().offsetByCodePoints(0, position - 1);
        List<Token> before = new ArrayList<>();
        List<Token> from = new ArrayList<>();
        SqlLexer lexer = SqlLexer.of(new SourceText(statement.text(), statement.location()));
        while (lexer.next()) {
            ((lexer.start() < stop) ? before : from).add(new Token(lexer.kind(), lexer.token()));
        }
        return ALL.stream()
            .filter((syntax) -> syntax.isAt(before, from))
            .findFirst()
            .map((syntax) -> "PostgreSQL knows " + syntax.name + " from version " + syntax.version + " on.")
            .orElse(null);
    }

    private boolean isMistakable() {
        return this.from.equals(List.of("ENFORCED"))
                || List.of("PERIOD", NULL_CONSTRAINT, SET_COLUMNS).contains(this.name);
    }

    /**
     * Gives which server knows all of a statement that a newer one has run.
     * @param sql the statement
     * @return the first major version that does; 0 if every supported one does
     */
    public static int needed(String sql) {
        List<Token> tokens = new ArrayList<>();
        SqlLexer lexer = SqlLexer.of(new SourceText(sql, SourceLocation.of("statement")));
        while (lexer.next()) {
            tokens.add(new Token(lexer.kind(), lexer.token()));
        }
        int needed = 0;
        for (NewerSyntax syntax : UNMISTAKABLE) {
            for (int at = 0; at < tokens.size() && needed < syntax.version; at++) {
                if (syntax.isAt(tokens.subList(0, at), tokens.subList(at, tokens.size()))) {
                    needed = syntax.version;
                }
            }
        }
        return needed;
    }

    private boolean isAt(List<Token> tokensBefore, List<Token> tokensFrom) {
        int begin = tokensBefore.size() - this.before.size();
        return begin >= 0 && stand(this.before, tokensBefore, begin) && stand(this.from, tokensFrom, 0)
                && follow(this.earlier, tokensBefore.subList(0, begin));
    }

    private static boolean stand(List<String> wanted, List<Token> tokens, int at) {
        for (int index = 0; index < wanted.size(); index++) {
            if (at + index >= tokens.size() || !tokens.get(at + index).is(wanted.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean follow(List<String> wanted, List<Token> tokens) {
        int found = 0;
        for (Token token : tokens) {
            if (found < wanted.size() && token.is(wanted.get(found))) {
                found++;
            }
        }
        return found == wanted.size();
    }

    /**
     * A token of a statement.
     *
     * @param kind what it is
     * @param text as written
     */
    private record Token(TokenKind kind, String text) {

        boolean is(String wanted) {
            return wanted.equals(NAME) ? this.kind == TokenKind.WORD || this.kind == TokenKind.QUOTED_NAME
                    : this.text.toUpperCase(Locale.ROOT).equals(wanted);
        }

    }

}

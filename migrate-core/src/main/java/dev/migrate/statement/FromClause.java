package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the tables that a query reads, those of its subqueries too. */
final class FromClause {

    // within their parentheses FROM does not name a table
    private static final Set<String> OTHER_FROM = Set.of("extract", "substring", "trim", "overlay", "position");

    private FromClause() {
    }

    static List<QualifiedName> tables(List<SqlToken> tokens) {
        Set<QualifiedName> tables = new LinkedHashSet<>();
        Deque<Boolean> other = new ArrayDeque<>();
        for (int index = 0; index < tokens.size(); index++) {
            SqlToken token = tokens.get(index);
            if (token.kind() == TokenKind.OPEN) {
                other.push(index > 0 && OTHER_FROM.contains(tokens.get(index - 1).name()));
            }
            else if (token.kind() == TokenKind.CLOSE) {
                other.poll();
            }
            boolean distinct = index > 0 && tokens.get(index - 1).is("DISTINCT");
            boolean inOther = Boolean.TRUE.equals(other.peek());
            if ((token.is("FROM") && !distinct && !inOther) || token.is("JOIN") || token.is("USING")) {
                addAll(tokens, index + 1, tables);
            }
        }
        return List.copyOf(tables);
    }

    private static void addAll(List<SqlToken> tokens, int from, Set<QualifiedName> tables) {
        TokenReader reader = new TokenReader(tokens);
        reader.goTo(from);
        do {
            reader.take("LATERAL");
            reader.take("ONLY");
            if (reader.at(TokenKind.OPEN)) {
                return;
            }
            QualifiedName name = reader.takeName();
            if (name != null && !reader.at(TokenKind.OPEN)) {
                tables.add(name);
            }
            reader.takeParentheses();
            if (reader.take("AS") || (reader.atName() && !reader.atAny("WHERE", "JOIN", "LEFT", "RIGHT", "INNER", "ON",
                    "GROUP", "ORDER", "LIMIT", "CROSS", "FULL", "NATURAL", "UNION", "HAVING", "USING"))) {
                reader.takeWord();
            }
        }
        while (reader.take(','));
    }

}

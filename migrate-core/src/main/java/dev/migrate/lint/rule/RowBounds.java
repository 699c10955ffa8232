package dev.migrate.lint.rule;

import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownIndex;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import dev.migrate.statement.Expression;
import dev.migrate.statement.RowStatement.Delete;
import dev.migrate.statement.RowStatement.Update;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a condition keeps a statement from changing all rows of a table. */
final class RowBounds {

    private static final Set<String> COMPARING = Set.of("=", "<", "<=", ">", ">=");

    private static final Set<String> WORDS = Set.of("and", "any", "array", "between", "current_date",
            "current_timestamp", "date", "in", "interval", "null", "symmetric", "timestamp", "timestamptz");

    private final Step step;

    private final String alias;

    private final @Nullable KnownTable table;

    private final Set<String> keys;

    private RowBounds(Step step, QualifiedName table, String alias) {
        this.step = step;
        this.alias = alias;
        this.table = step.schema().table(table);
        this.keys = keys(step.schema().indexes(table));
    }

    static boolean bound(Step step, Update update) {
        return new RowBounds(step, update.table(), update.alias()).bound(update.condition());
    }

    static boolean bound(Step step, Delete delete) {
        return new RowBounds(step, delete.table(), delete.alias()).bound(delete.condition());
    }

    private boolean bound(Expression condition) {
        return this.step.hasLimit() || condition.has("CURRENT")
                || condition.conjuncts().stream().anyMatch(this::isBound);
    }

    // the first column of a unique index; "id" if none is known
    private static Set<String> keys(List<KnownIndex> indexes) {
        Set<String> keys = new HashSet<>();
        for (KnownIndex index : indexes) {
            String first = index.elements().isEmpty() ? null : index.elements().get(0).column();
            if (index.unique() && first != null) {
                keys.add(first);
            }
        }
        if (keys.isEmpty()) {
            keys.add("id");
        }
        keys.add("ctid");
        return keys;
    }

    private boolean isBound(Expression part) {
        List<SqlToken> tokens = part.tokens();
        int operator = operator(tokens);
        if (operator < 1) {
            return false;
        }
        String sign = tokens.get(operator).text();
        Expression left = new Expression(tokens.subList(0, operator));
        Expression right = new Expression(tokens.subList(operator + 1, tokens.size()));
        boolean lower = sign.startsWith(">");
        boolean leftKey = !lower && isKey(left) && isValue(right);
        return leftKey || ((lower || sign.equals("=")) && isKey(right) && isValue(left));
    }

    private static int operator(List<SqlToken> tokens) {
        int depth = 0;
        for (int index = 0; index < tokens.size(); index++) {
            SqlToken token = tokens.get(index);
            depth += (token.kind() == TokenKind.OPEN) ? 1 : ((token.kind() == TokenKind.CLOSE) ? -1 : 0);
            boolean compares = COMPARING.contains(token.text()) || token.is("IN") || token.is("BETWEEN");
            if (depth == 0 && compares && !(index > 0 && tokens.get(index - 1).is("NOT"))) {
                return index;
            }
        }
        return -1;
    }

    private boolean isKey(Expression side) {
        List<SqlToken> tokens = side.tokens();
        boolean qualified = tokens.size() == 3 && tokens.get(1).is('.') && tokens.get(0).isName()
                && tokens.get(0).name().equals(this.alias);
        SqlToken last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return last != null && (tokens.size() == 1 || qualified) && last.isName() && this.keys.contains(last.name());
    }

    private boolean isValue(Expression side) {
        if (side.isEmpty() || side.has("SELECT")) {
            return false;
        }
        List<SqlToken> tokens = side.tokens();
        for (int index = 0; index < tokens.size(); index++) {
            SqlToken next = (index + 1 < tokens.size()) ? tokens.get(index + 1) : null;
            boolean type = index > 0 && tokens.get(index - 1).text().equals("::");
            boolean call = next != null && next.kind() == TokenKind.OPEN;
            if (tokens.get(index).is('.') || (!type && !call && isColumn(tokens.get(index)))) {
                return false;
            }
        }
        return true;
    }

    // in a DO block, what is not a column is a variable
    private boolean isColumn(SqlToken token) {
        if (!token.isName() || WORDS.contains(token.name())) {
            return false;
        }
        return !this.step.isNested() || (this.table != null && this.table.column(token.name()) != null);
    }

}

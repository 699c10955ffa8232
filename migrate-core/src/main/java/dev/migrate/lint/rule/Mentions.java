package dev.migrate.lint.rule;

import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import java.util.List;

/** Whether a name stands in a statement, or in the body that it runs. */
final class Mentions {

    private Mentions() {
    }

    static boolean of(List<SqlToken> tokens, String name) {
        for (SqlToken token : tokens) {
            boolean named = token.isName() && token.name().equals(name);
            boolean body = token.kind() == TokenKind.STRING && token.text().startsWith("$")
                    && of(SqlToken.of(token.literal()), name);
            if (named || body) {
                return true;
            }
        }
        return false;
    }

}

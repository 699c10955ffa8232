package dev.migrate.statement;

import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds calls of {@code set_config} in a query. */
final class SetConfig {

    private SetConfig() {
    }

    static List<ParsedStatement> calls(List<SqlToken> tokens) {
        List<ParsedStatement> calls = new ArrayList<>();
        for (int index = 0; index + 1 < tokens.size(); index++) {
            SqlToken token = tokens.get(index);
            if (token.isName() && token.name().equals("set_config") && tokens.get(index + 1).kind() == TokenKind.OPEN) {
                TokenReader reader = new TokenReader(tokens);
                reader.goTo(index + 1);
                List<SqlToken> inner = reader.takeParentheses();
                add((inner != null) ? TokenReader.split(inner) : List.of(), calls);
            }
        }
        return calls;
    }

    private static void add(List<List<SqlToken>> arguments, List<ParsedStatement> calls) {
        boolean written = arguments.size() == 3
                && arguments.stream().limit(2).allMatch((argument) -> argument.get(0).kind() == TokenKind.STRING);
        if (written) {
            String parameter = arguments.get(0).get(0).literal().toLowerCase(Locale.ROOT);
            List<String> values = parameter.equals("search_path")
                    ? List.of(arguments.get(1).get(0).literal().split("\\s*,\\s*"))
                    : List.of(arguments.get(1).get(0).literal());
            boolean local = arguments.get(2).get(0).is("TRUE");
            calls.add(
                    new ParsedStatement(new SessionStatement.SetParameter(parameter, values, local), arguments.get(0)));
        }
    }

}

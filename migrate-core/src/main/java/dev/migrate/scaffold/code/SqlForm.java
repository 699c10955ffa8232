package dev.migrate.scaffold.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A statement as far as its spelling says something: two that mean the same to
 * PostgreSQL's grammar are equal here. What both PostgreSQL and we write of types, of the
 * usual index method and of doubled parentheses is one.
 *
 * @param tokens the tokens
 */
record SqlForm(List<String> tokens) {

    private static final Set<String> CONDITION = Set.of("check", "using", "where", "as");

    SqlForm {
        tokens = List.copyOf(tokens);
    }

    static List<SqlForm> all(List<String> statements) {
        return statements.stream().map(SqlForm::of).toList();
    }

    static SqlForm of(String statement) {
        List<String> tokens = new ArrayList<>(new Tokens(statement).texts());
        for (Map.Entry<String, String> spelling : TypeCode.SPELLINGS.entrySet()) {
            replace(tokens, List.of(spelling.getKey().split(" ")), List.of(spelling.getValue()));
        }
        boolean index = tokens.contains("index");
        if (index) {
            replace(tokens, List.of("using", "btree"), List.of());
        }
        for (int open = 1; open + 2 < tokens.size(); open++) {
            while (isDoubled(tokens, open) || (index && isAroundCall(tokens, open))) {
                tokens.remove(end(tokens, open));
                tokens.remove(open);
            }
        }
        return new SqlForm(tokens);
    }

    private static boolean isDoubled(List<String> tokens, int open) {
        return CONDITION.contains(tokens.get(open - 1)) && isOpen(tokens, open) && isOpen(tokens, open + 1)
                && end(tokens, open + 1) + 1 == end(tokens, open);
    }

    // an index needs no parentheses around the call of a function
    private static boolean isAroundCall(List<String> tokens, int open) {
        boolean begins = tokens.get(open - 1).equals("(") || tokens.get(open - 1).equals(",");
        return begins && isOpen(tokens, open) && isOpen(tokens, open + 2)
                && end(tokens, open + 2) + 1 == end(tokens, open);
    }

    private static boolean isOpen(List<String> tokens, int index) {
        return index < tokens.size() && tokens.get(index).equals("(");
    }

    private static int end(List<String> tokens, int open) {
        int depth = 0;
        for (int index = open; index < tokens.size(); index++) {
            depth += isOpen(tokens, index) ? 1 : tokens.get(index).equals(")") ? -1 : 0;
            if (depth == 0) {
                return index;
            }
        }
        return tokens.size();
    }

    private static void replace(List<String> tokens, List<String> words, List<String> by) {
        for (int index = 0; index + words.size() <= tokens.size(); index++) {
            List<String> part = tokens.subList(index, index + words.size());
            if (part.equals(words)) {
                part.clear();
                tokens.addAll(index, by);
            }
        }
    }

}

package dev.migrate.sql;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The head of a CREATE statement: what it creates, and what it does if that is there.
 *
 * @param replaces whether it says {@code OR REPLACE}
 * @param conditional whether it says {@code IF NOT EXISTS}
 * @param name the name of the object; null if none is to be read
 * @param table the table of a trigger, rule or policy; null for any other object
 * @since 0.1
 */
public record CreateStatement(boolean replaces, boolean conditional, @Nullable QualifiedName name,
        @Nullable QualifiedName table) {

    private static final Set<String> MODIFIERS = Set.of("GLOBAL", "LOCAL", "TEMPORARY", "TEMP", "UNLOGGED", "RECURSIVE",
            "UNIQUE", "CONSTRAINT", "TRUSTED", "PROCEDURAL", "DEFAULT");

    // these have no name, or one that is not made of words
    private static final Set<String> UNNAMED = Set.of("CAST", "OPERATOR", "USER MAPPING");

    /**
     * Reads a statement.
     * @param statement the statement
     * @param kind the words of SQL for what it should create: {@code EVENT TRIGGER}
     * @return what it says; null if it creates nothing of this kind
     */
    public static @Nullable CreateStatement of(String statement, String kind) {
        TokenCursor tokens = new TokenCursor(statement);
        if (!tokens.take("CREATE")) {
            return null;
        }
        boolean replaces = tokens.take("OR", "REPLACE");
        while (MODIFIERS.contains(tokens.word())) {
            tokens.advance();
        }
        for (String word : kind.split(" ", -1)) {
            if (!tokens.take(word)) {
                return null;
            }
        }
        tokens.take("CONCURRENTLY");
        boolean conditional = tokens.take("IF", "NOT", "EXISTS");
        if (UNNAMED.contains(kind)) {
            return new CreateStatement(replaces, conditional, null, null);
        }
        QualifiedName name = name(tokens);
        return new CreateStatement(replaces, conditional, name, switch (kind) {
            case "TRIGGER", "POLICY" -> nameBehind(tokens, "ON");
            case "RULE" -> nameBehind(tokens, "TO");
            default -> null;
        });
    }

    private static @Nullable QualifiedName nameBehind(TokenCursor tokens, String keyword) {
        while (tokens.isPresent() && !tokens.at(keyword)) {
            tokens.advance();
        }
        tokens.advance();
        return name(tokens);
    }

    private static @Nullable QualifiedName name(TokenCursor tokens) {
        List<String> parts = tokens.takeName();
        return switch (parts.size()) {
            case 1 -> new QualifiedName(null, parts.get(0));
            case 2 -> new QualifiedName(parts.get(0), parts.get(1));
            default -> null;
        };
    }

}

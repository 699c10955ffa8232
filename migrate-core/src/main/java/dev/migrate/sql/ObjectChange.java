package dev.migrate.sql;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one object that a statement creates or drops, and nothing else.
 *
 * @param created false if it is dropped
 * @param kind the words of SQL for its kind: {@code TABLE}, {@code MATERIALIZED VIEW};
 * {@code NOT NULL} for that property of a column
 * @param table the table of a column or constraint; null for any other object
 * @param name its name, as it is written; that of an index has its table's schema
 * @since 0.1
 */
public record ObjectChange(boolean created, String kind, @Nullable QualifiedName table, QualifiedName name) {

    private static final Set<String> KINDS = Set.of("TABLE", "SEQUENCE", "VIEW", "TYPE", "DOMAIN", "SCHEMA",
            "EXTENSION");

    // what may stand behind ADD and is not a column
    private static final Set<String> NAMELESS = Set.of("CHECK", "UNIQUE", "PRIMARY", "FOREIGN", "EXCLUDE", "NOT");

    /**
     * Returns whether a statement undoes another.
     * @param other the change of the other statement
     * @return true if one creates what the other drops
     */
    public boolean undoes(ObjectChange other) {
        return other.equals(new ObjectChange(!this.created, this.kind, this.table, this.name));
    }

    static @Nullable ObjectChange of(String statement) {
        TokenCursor tokens = new TokenCursor(statement);
        if (tokens.take("ALTER", "TABLE")) {
            return hasSeveralActions(statement) ? null : altered(tokens);
        }
        boolean created = tokens.take("CREATE");
        if (!created && !tokens.take("DROP")) {
            return null;
        }
        tokens.take("UNIQUE");
        tokens.take("UNLOGGED");
        if (tokens.take("INDEX")) {
            return index(tokens, created);
        }
        String kind = kind(tokens);
        if (kind == null) {
            return null;
        }
        takeCondition(tokens);
        return change(tokens, created, kind, null);
    }

    private static @Nullable String kind(TokenCursor tokens) {
        if (tokens.take("MATERIALIZED", "VIEW")) {
            return "MATERIALIZED VIEW";
        }
        String word = tokens.word();
        tokens.advance();
        return KINDS.contains(word) ? word : null;
    }

    private static @Nullable ObjectChange index(TokenCursor tokens, boolean created) {
        tokens.take("CONCURRENTLY");
        takeCondition(tokens);
        if (!created) {
            return change(tokens, false, "INDEX", null);
        }
        List<String> name = tokens.at("ON") ? List.of() : tokens.takeName();
        if (name.size() != 1 || !tokens.take("ON")) {
            return null;
        }
        tokens.take("ONLY");
        QualifiedName table = qualified(tokens.takeName());
        return (table != null) ? new ObjectChange(true, "INDEX", null, table.withName(name.get(0))) : null;
    }

    private static @Nullable ObjectChange altered(TokenCursor tokens) {
        takeCondition(tokens);
        tokens.take("ONLY");
        QualifiedName table = qualified(tokens.takeName());
        if (table == null) {
            return null;
        }
        if (tokens.take("ALTER")) {
            return notNull(tokens, table);
        }
        boolean created = tokens.take("ADD");
        if (!created && !tokens.take("DROP")) {
            return null;
        }
        boolean constraint = tokens.take("CONSTRAINT");
        if (!constraint && !tokens.take("COLUMN") && NAMELESS.contains(tokens.word())) {
            return null;
        }
        takeCondition(tokens);
        return change(tokens, created, constraint ? "CONSTRAINT" : "COLUMN", table);
    }

    private static @Nullable ObjectChange notNull(TokenCursor tokens, QualifiedName table) {
        tokens.take("COLUMN");
        QualifiedName column = qualified(tokens.takeName());
        boolean created = tokens.take("SET");
        return (column != null && (created || tokens.take("DROP")) && tokens.take("NOT", "NULL"))
                ? new ObjectChange(created, "NOT NULL", table, column) : null;
    }

    private static @Nullable ObjectChange change(TokenCursor tokens, boolean created, String kind,
            @Nullable QualifiedName table) {
        QualifiedName name = qualified(tokens.takeName());
        boolean several = !created && tokens.at(',');
        return (name != null && !several) ? new ObjectChange(created, kind, table, name) : null;
    }

    private static void takeCondition(TokenCursor tokens) {
        if (tokens.take("IF")) {
            tokens.take("NOT");
            tokens.take("EXISTS");
        }
    }

    private static boolean hasSeveralActions(String statement) {
        TokenCursor tokens = new TokenCursor(statement);
        boolean several = false;
        while (tokens.isPresent() && !several) {
            several = tokens.at(',');
            if (!tokens.skipParentheses()) {
                tokens.advance();
            }
        }
        return several;
    }

    private static @Nullable QualifiedName qualified(List<String> parts) {
        return switch (parts.size()) {
            case 1 -> new QualifiedName(null, parts.get(0));
            case 2 -> new QualifiedName(parts.get(0), parts.get(1));
            default -> null;
        };
    }

}

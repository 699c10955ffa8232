package dev.migrate.sql;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of an enum.
 *
 * @param type the enum, as it is written
 * @param value the value
 * @since 0.1
 */
public record EnumValue(QualifiedName type, String value) {

    // what follows the type of a column, and never its name
    private static final Set<String> BEHIND_TYPE = Set.of("DEFAULT", "NOT", "NULL", "CONSTRAINT", "CHECK", "COLLATE",
            "UNIQUE", "PRIMARY", "REFERENCES");

    /** Gives the value that a statement adds, whether it is there or not. */
    static @Nullable EnumValue addedBy(String statement) {
        TokenCursor tokens = new TokenCursor(statement);
        if (!tokens.take("ALTER", "TYPE")) {
            return null;
        }
        List<String> type = tokens.takeName();
        if (type.isEmpty() || !tokens.take("ADD", "VALUE")) {
            return null;
        }
        String value = tokens.literal();
        QualifiedName name = QualifiedName.ofParts(type);
        return (value != null && name != null) ? new EnumValue(name, value) : null;
    }

    /**
     * Returns whether a statement has the value as a literal of the type:
     * {@code 'x'::mood}, {@code CAST ('x' AS mood)}, {@code mood 'x'},
     * {@code column mood DEFAULT 'x'}. A literal whose type only the catalog knows does
     * not count.
     */
    boolean isIn(String statement) {
        TokenCursor tokens = new TokenCursor(statement);
        boolean altersType = tokens.at("ALTER") && tokens.take("ALTER", "TYPE");
        boolean ofColumn = false;
        while (!altersType && tokens.isPresent()) {
            if (tokens.take("DEFAULT")) {
                if (ofColumn && this.value.equals(tokens.literal())) {
                    return true;
                }
            }
            else if (tokens.atName()) {
                if (isType(tokens)) {
                    if (this.value.equals(tokens.literal())) {
                        return true;
                    }
                    ofColumn = BEHIND_TYPE.contains(tokens.word());
                }
            }
            else if (tokens.at(TokenKind.STRING)) {
                if (isCast(tokens)) {
                    return true;
                }
            }
            else {
                ofColumn = ofColumn && !tokens.at(',');
                tokens.advance();
            }
        }
        return false;
    }

    private boolean isCast(TokenCursor tokens) {
        boolean same = this.value.equals(tokens.literal());
        if (!same) {
            return false;
        }
        if (tokens.text().equals("::")) {
            tokens.advance();
            return isType(tokens) && !tokens.at('[');
        }
        return tokens.take("AS") && isType(tokens) && !tokens.at('[');
    }

    private boolean isType(TokenCursor tokens) {
        List<String> parts = tokens.takeName();
        return !parts.isEmpty() && this.type.equals(QualifiedName.ofParts(parts));
    }

}

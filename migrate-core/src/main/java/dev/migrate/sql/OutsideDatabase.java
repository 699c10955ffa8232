package dev.migrate.sql;

import java.util.Set;

/**
 * Statements that act outside the database in which they run: on what all databases of
 * the server share, on its files, or on another server (PostgreSQL manual, "Shared
 * catalogs" and the reference pages of the statements).
 */
final class OutsideDatabase {

    private static final Set<String> SHARED = Set.of("DATABASE", "TABLESPACE", "ROLE", "USER", "GROUP", "SUBSCRIPTION",
            "PARAMETER", "SYSTEM");

    private final TokenCursor tokens;

    private OutsideDatabase(String statement) {
        this.tokens = new TokenCursor(statement);
    }

    static boolean isFor(String statement) {
        return new OutsideDatabase(statement).read();
    }

    private boolean read() {
        String command = this.tokens.word();
        this.tokens.advance();
        return switch (command) {
            case "CREATE", "ALTER", "DROP" -> isShared() || this.tokens.at("OWNED");
            case "REASSIGN" -> true;
            case "COMMENT" -> this.tokens.take("ON") && isShared();
            case "GRANT", "REVOKE" -> isOnShared(true);
            case "SECURITY" -> isOnShared(false);
            case "COPY" -> isCopiedOut();
            default -> false;
        };
    }

    private boolean isShared() {
        boolean shared = SHARED.contains(this.tokens.word());
        boolean user = this.tokens.take("USER");
        return shared && !(user && isMapping());
    }

    // it is the database's own; a user may have that name
    private boolean isMapping() {
        return this.tokens.take("MAPPING") && (this.tokens.at("FOR") || this.tokens.at("IF"));
    }

    // without ON, roles are granted; a table may be called like a kind of object
    private boolean isOnShared(boolean privileges) {
        while (this.tokens.isPresent() && !this.tokens.at("ON")) {
            this.tokens.advance();
        }
        if (!this.tokens.take("ON")) {
            return privileges;
        }
        boolean shared = SHARED.contains(this.tokens.word());
        this.tokens.advance();
        return shared && this.tokens.atName() && !this.tokens.at("TO") && !this.tokens.at("FROM");
    }

    private boolean isCopiedOut() {
        this.tokens.skipParentheses();
        while (this.tokens.isPresent() && !this.tokens.at("TO") && !this.tokens.at("FROM")) {
            this.tokens.advance();
        }
        boolean out = this.tokens.at("TO");
        this.tokens.advance();
        return out || this.tokens.at("PROGRAM");
    }

}

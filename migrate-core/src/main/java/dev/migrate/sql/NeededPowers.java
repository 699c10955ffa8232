package dev.migrate.sql;

import dev.migrate.sql.NeededPower.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a right that a statement needs and that the owner of a database does not have by
 * itself.
 */
final class NeededPowers {

    private static final Set<String> BODY = Set.of("BEGIN", "RETURN");

    private static final Set<String> OTHER_ROLES = Set.of("IN", "ROLE", "ADMIN", "USER", "SET", "RESET", "RENAME");

    private final TokenCursor tokens;

    private NeededPowers(String statement) {
        this.tokens = new TokenCursor(statement);
    }

    static List<NeededPower> of(String statement) {
        return new NeededPowers(statement).read();
    }

    /**
     * Returns whether a statement may take another role, or give one something.
     */
    static boolean changedBy(String statement) {
        TokenCursor tokens = new TokenCursor(statement);
        if (tokens.take("SET")) {
            boolean session = !tokens.take("LOCAL") && tokens.take("SESSION");
            return tokens.at("ROLE") || (session && tokens.at("AUTHORIZATION"));
        }
        if (tokens.take("ALTER")) {
            return tokens.at("ROLE") || tokens.at("USER") || tokens.at("GROUP");
        }
        return tokens.at("GRANT") || tokens.at("RESET") || tokens.at("DISCARD");
    }

    private List<NeededPower> read() {
        String command = this.tokens.word();
        this.tokens.advance();
        return switch (command) {
            case "CREATE" -> created();
            case "ALTER" -> altered();
            case "COPY" -> copied();
            case "SET" -> set();
            default -> List.of();
        };
    }

    private List<NeededPower> created() {
        this.tokens.take("OR", "REPLACE");
        this.tokens.take("TRUSTED");
        this.tokens.take("PROCEDURAL");
        String object = this.tokens.word();
        this.tokens.advance();
        return switch (object) {
            case "EVENT" -> superuserIf(this.tokens.at("TRIGGER"));
            case "ACCESS" -> superuserIf(this.tokens.at("METHOD"));
            case "FOREIGN" -> superuserIf(this.tokens.at("DATA"));
            case "OPERATOR" -> superuserIf(this.tokens.at("CLASS") || this.tokens.at("FAMILY"));
            case "TEXT" ->
                superuserIf(this.tokens.take("SEARCH") && (this.tokens.at("PARSER") || this.tokens.at("TEMPLATE")));
            case "TABLESPACE" -> List.of(NeededPower.SUPERUSER);
            case "SUBSCRIPTION" -> List.of(new NeededPower(Kind.MEMBER, "pg_create_subscription"));
            case "CAST" -> superuserIf(reaches("WITHOUT"));
            case "PUBLICATION" -> superuserIf(reaches("FOR") && this.tokens.take("FOR") && isForMany());
            case "ROLE", "USER", "GROUP" -> role();
            case "FUNCTION", "PROCEDURE" -> routine();
            case "EXTENSION" -> extension();
            case "LANGUAGE" -> language();
            default -> List.of();
        };
    }

    private List<NeededPower> altered() {
        String object = this.tokens.word();
        this.tokens.advance();
        return switch (object) {
            case "SYSTEM" -> system();
            case "ROLE", "USER" -> role();
            case "FUNCTION", "PROCEDURE", "ROUTINE" -> routine();
            default -> List.of();
        };
    }

    private static List<NeededPower> superuserIf(boolean needed) {
        return needed ? List.of(NeededPower.SUPERUSER) : List.of();
    }

    /** Goes to a keyword outside parentheses. */
    private boolean reaches(String keyword) {
        while (this.tokens.isPresent() && !this.tokens.at(keyword)) {
            if (!this.tokens.skipParentheses()) {
                this.tokens.advance();
            }
        }
        return this.tokens.isPresent();
    }

    private boolean isForMany() {
        return this.tokens.take("ALL", "TABLES") || this.tokens.take("TABLES");
    }

    private List<NeededPower> role() {
        if (this.tokens.at("MAPPING")) {
            return List.of();
        }
        this.tokens.takeName();
        while (this.tokens.isPresent() && !OTHER_ROLES.contains(this.tokens.word())) {
            if (this.tokens.at("SUPERUSER")) {
                return List.of(NeededPower.SUPERUSER);
            }
            this.tokens.advance();
        }
        return List.of();
    }

    private List<NeededPower> routine() {
        List<NeededPower> needed = new ArrayList<>();
        this.tokens.takeName();
        this.tokens.skipParentheses();
        while (this.tokens.isPresent() && !BODY.contains(this.tokens.word())) {
            if (this.tokens.take("NOT")) {
                this.tokens.advance();
            }
            else if (this.tokens.take("LEAKPROOF")) {
                needed.add(NeededPower.SUPERUSER);
            }
            else if (this.tokens.take("LANGUAGE")) {
                String name = name();
                needed.add(new NeededPower(Kind.LANGUAGE, (name != null) ? name : ""));
            }
            else if (!this.tokens.skipParentheses()) {
                this.tokens.advance();
            }
        }
        needed.removeIf((power) -> power.kind() == Kind.LANGUAGE && power.name().isEmpty());
        return needed;
    }

    /** A name, which some statements take as a literal too. */
    private @Nullable String name() {
        if (this.tokens.at(TokenKind.STRING)) {
            return this.tokens.literal();
        }
        List<String> parts = this.tokens.takeName();
        return (parts.size() == 1) ? parts.get(0) : null;
    }

    private List<NeededPower> extension() {
        this.tokens.take("IF", "NOT", "EXISTS");
        String name = name();
        String version = null;
        while (this.tokens.isPresent()) {
            if (this.tokens.take("SCHEMA")) {
                this.tokens.takeName();
            }
            else if (this.tokens.take("VERSION")) {
                version = name();
            }
            else {
                this.tokens.advance();
            }
        }
        return (name != null) ? List.of(new NeededPower(Kind.EXTENSION, name, version)) : List.of();
    }

    private List<NeededPower> language() {
        String name = name();
        boolean made = reaches("HANDLER");
        return (made || name == null) ? superuserIf(made) : List.of(new NeededPower(Kind.EXTENSION, name));
    }

    private List<NeededPower> system() {
        if (!this.tokens.take("SET") && !this.tokens.take("RESET")) {
            return List.of();
        }
        if (this.tokens.at("ALL")) {
            return List.of(NeededPower.SUPERUSER);
        }
        return List.of(new NeededPower(Kind.ALTER_SYSTEM, setting()));
    }

    private List<NeededPower> set() {
        if (!this.tokens.take("LOCAL")) {
            this.tokens.take("SESSION");
        }
        return this.tokens.atName() ? List.of(new NeededPower(Kind.SET, setting())) : List.of();
    }

    private String setting() {
        return String.join(".", this.tokens.takeName()).toLowerCase(Locale.ROOT);
    }

    private List<NeededPower> copied() {
        this.tokens.skipParentheses();
        while (this.tokens.isPresent() && !this.tokens.at("TO") && !this.tokens.at("FROM")) {
            this.tokens.advance();
        }
        boolean read = this.tokens.at("FROM");
        this.tokens.advance();
        if (this.tokens.at("PROGRAM")) {
            return List.of(new NeededPower(Kind.MEMBER, "pg_execute_server_program"));
        }
        return this.tokens.at(TokenKind.STRING)
                ? List.of(new NeededPower(Kind.MEMBER, read ? "pg_read_server_files" : "pg_write_server_files"))
                : List.of();
    }

}

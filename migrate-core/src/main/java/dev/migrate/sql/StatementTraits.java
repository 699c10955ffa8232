package dev.migrate.sql;

import dev.migrate.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a statement's tokens say about how it must be run. */
final class StatementTraits {

    /** Settings that change how long a statement takes, or what it says, and no more. */
    private static final Set<String> PATIENCE = Set.of("LOCK_TIMEOUT", "STATEMENT_TIMEOUT", "MAINTENANCE_WORK_MEM",
            "WORK_MEM", "CLIENT_MIN_MESSAGES");

    private StatementTraits() {
    }

    static String command(String statement) {
        TokenCursor tokens = new TokenCursor(statement);
        while (tokens.at(TokenKind.OPEN)) {
            tokens.advance();
        }
        return tokens.word();
    }

    static String sent(String statement) {
        if (!command(statement).equals("CREATE")) {
            return statement;
        }
        SqlLexer lexer = SqlLexer.of(new SourceText(statement, SourceLocation.of("statement")));
        boolean begin = false;
        int atomic = -1;
        while (lexer.next()) {
            if (lexer.is(';') && lexer.start() == atomic) {
                return statement.substring(0, atomic) + " " + statement.substring(atomic + 1);
            }
            atomic = (begin && lexer.is("ATOMIC")) ? lexer.end() : -1;
            begin = lexer.is("BEGIN");
        }
        return statement;
    }

    static boolean needsAutocommit(String statement) {
        TokenCursor tokens = new TokenCursor(statement);
        return switch (tokens.word()) {
            case "CALL", "DO" -> true;
            case "SET", "RESET", "DISCARD" -> isSessionSetting(tokens);
            default -> OpenStatements.of(statement) != null;
        };
    }

    static boolean changesSession(String statement) {
        TokenCursor tokens = new TokenCursor(statement);
        return isSessionSetting(tokens) || callsSetConfig(statement);
    }

    static boolean changesSetting(String statement) {
        TokenCursor tokens = new TokenCursor(statement);
        if (tokens.take("SET")) {
            if (!tokens.take("LOCAL")) {
                tokens.take("SESSION");
            }
            return !PATIENCE.contains(tokens.word());
        }
        return tokens.at("RESET") || tokens.at("DISCARD") || callsSetConfig(statement);
    }

    static @Nullable String versionedExtension(String statement) {
        TokenCursor tokens = new TokenCursor(statement);
        boolean created = tokens.take("CREATE", "EXTENSION");
        if (created) {
            tokens.take("IF", "NOT", "EXISTS");
        }
        else if (!tokens.take("ALTER", "EXTENSION")) {
            return null;
        }
        List<String> name = tokens.takeName();
        boolean stated = !created && tokens.take("UPDATE", "TO");
        while (created && tokens.isPresent() && !stated) {
            stated = tokens.take("VERSION");
            if (!stated && tokens.take("SCHEMA")) {
                tokens.takeName();
            }
            else if (!stated) {
                tokens.advance();
            }
        }
        return (stated && name.size() == 1) ? name.get(0) : null;
    }

    static List<QualifiedName> names(String statement) {
        Set<QualifiedName> names = new LinkedHashSet<>();
        TokenCursor tokens = new TokenCursor(statement);
        while (tokens.isPresent()) {
            List<String> parts = tokens.takeName();
            if (parts.isEmpty()) {
                tokens.advance();
                continue;
            }
            names.add(Objects.requireNonNull(QualifiedName.ofParts(parts)));
            if (parts.size() > 2) {
                // database.schema.table or schema.table.column: only the catalog
                // knows
                names.add(Objects.requireNonNull(QualifiedName.ofParts(parts.subList(0, parts.size() - 1))));
            }
        }
        return new ArrayList<>(names);
    }

    static boolean setsTransaction(String statement) {
        return new TokenCursor(statement).take("SET", "TRANSACTION");
    }

    private static boolean isSessionSetting(TokenCursor tokens) {
        if (tokens.take("SET")) {
            return !tokens.at("LOCAL") && !tokens.at("TRANSACTION") && !tokens.at("CONSTRAINTS");
        }
        return tokens.at("RESET") || tokens.at("DISCARD");
    }

    private static boolean callsSetConfig(String statement) {
        if (!statement.toLowerCase(Locale.ROOT).contains("set_config")) {
            return false;
        }
        TokenCursor tokens = new TokenCursor(statement);
        while (tokens.isPresent()) {
            List<String> parts = tokens.takeName();
            if (parts.isEmpty()) {
                tokens.advance();
            }
            else if (parts.get(parts.size() - 1).equals("set_config") && tokens.at(TokenKind.OPEN)) {
                return true;
            }
        }
        return false;
    }

}

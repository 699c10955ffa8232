package dev.migrate.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a statement's tokens tell about how it must be run. */
final class StatementTraits {

    /** Settings that change how long a statement takes, or what it says, and no more. */
    private static final Set<String> PATIENCE = Set.of("LOCK_TIMEOUT", "STATEMENT_TIMEOUT", "MAINTENANCE_WORK_MEM",
            "WORK_MEM", "CLIENT_MIN_MESSAGES");

    /** How an option of a command is switched off. */
    private static final Set<String> OFF = Set.of("FALSE", "OFF", "0", "'FALSE'", "'OFF'");

    private StatementTraits() {
    }

    static String command(String statement) {
        TokenCursor tokens = new TokenCursor(statement);
        while (tokens.at(TokenKind.OPEN)) {
            tokens.advance();
        }
        return tokens.word();
    }

    static boolean needsAutocommit(String statement) {
        if (isConcurrent(statement)) {
            return true;
        }
        TokenCursor tokens = new TokenCursor(statement);
        return switch (tokens.word()) {
            case "VACUUM", "CALL", "DO" -> true;
            case "SET", "RESET", "DISCARD" -> isSessionSetting(tokens);
            case "CLUSTER" -> isWholeCluster(tokens);
            case "REINDEX" -> isWholeReindex(tokens);
            case "CREATE", "DROP" -> {
                tokens.advance();
                yield isWholeDatabase(tokens);
            }
            case "ALTER" -> isOpenAlter(tokens);
            default -> false;
        };
    }

    // not REFRESH MATERIALIZED VIEW CONCURRENTLY: it waits for one EXCLUSIVE lock, in a
    // transaction like any other, and leaves nothing behind where it stops
    static boolean isConcurrent(String statement) {
        TokenCursor tokens = new TokenCursor(statement);
        return switch (tokens.word()) {
            case "CREATE" -> {
                tokens.advance();
                tokens.take("UNIQUE");
                yield tokens.take("INDEX", "CONCURRENTLY");
            }
            case "DROP" -> isConcurrentDrop(statement);
            case "REINDEX" -> isConcurrentReindex(tokens);
            case "ALTER" -> tokens.take("ALTER", "TABLE") && isConcurrentDetach(tokens);
            default -> false;
        };
    }

    static boolean isConcurrentDrop(String statement) {
        return new TokenCursor(statement).take("DROP", "INDEX", "CONCURRENTLY");
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

    static @Nullable ConcurrentIndex concurrentIndex(String statement) {
        TokenCursor tokens = new TokenCursor(statement);
        if (!tokens.take("CREATE")) {
            return null;
        }
        tokens.take("UNIQUE");
        if (!tokens.take("INDEX", "CONCURRENTLY")) {
            return null;
        }
        boolean ifNotExists = tokens.take("IF", "NOT", "EXISTS");
        List<String> index = tokens.at("ON") ? List.of() : tokens.takeName();
        if (!tokens.take("ON")) {
            return null;
        }
        tokens.take("ONLY");
        List<String> table = tokens.takeName();
        if (table.isEmpty()) {
            return null;
        }
        return new ConcurrentIndex(index.isEmpty() ? null : index.get(index.size() - 1), qualified(table, table.size()),
                ifNotExists);
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
            names.add(qualified(parts, parts.size()));
            if (parts.size() > 2) {
                // database.schema.table or schema.table.column: only the catalog could
                // tell
                names.add(qualified(parts, parts.size() - 1));
            }
        }
        return new ArrayList<>(names);
    }

    private static QualifiedName qualified(List<String> parts, int count) {
        return new QualifiedName((count > 1) ? parts.get(count - 2) : null, parts.get(count - 1));
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

    /** Without a table, CLUSTER commits after each one. */
    private static boolean isWholeCluster(TokenCursor tokens) {
        tokens.take("CLUSTER");
        tokens.skipParentheses();
        tokens.take("VERBOSE");
        return !tokens.isPresent();
    }

    private static boolean isWholeReindex(TokenCursor tokens) {
        tokens.take("REINDEX");
        tokens.skipParentheses();
        return tokens.at("DATABASE") || tokens.at("SYSTEM") || tokens.at("SCHEMA");
    }

    private static boolean isConcurrentReindex(TokenCursor tokens) {
        tokens.take("REINDEX");
        boolean concurrently = false;
        if (tokens.at(TokenKind.OPEN)) {
            while (tokens.isPresent() && !tokens.at(TokenKind.CLOSE)) {
                // the last one counts
                if (tokens.take("CONCURRENTLY")) {
                    concurrently = !OFF.contains(tokens.text().toUpperCase(Locale.ROOT));
                }
                else {
                    tokens.advance();
                }
            }
            tokens.advance();
        }
        tokens.advance();
        return concurrently || tokens.at("CONCURRENTLY");
    }

    private static boolean isWholeDatabase(TokenCursor tokens) {
        return tokens.at("DATABASE") || tokens.at("TABLESPACE") || tokens.at("SUBSCRIPTION");
    }

    private static boolean isOpenAlter(TokenCursor tokens) {
        tokens.take("ALTER");
        if (tokens.take("DATABASE")) {
            tokens.takeName();
            return tokens.take("SET", "TABLESPACE");
        }
        return tokens.at("SYSTEM") || tokens.at("SUBSCRIPTION");
    }

    private static boolean isConcurrentDetach(TokenCursor tokens) {
        while (tokens.isPresent()) {
            if (tokens.take("DETACH", "PARTITION")) {
                tokens.takeName();
                return tokens.at("CONCURRENTLY");
            }
            tokens.advance();
        }
        return false;
    }

}

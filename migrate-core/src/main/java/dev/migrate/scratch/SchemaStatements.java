package dev.migrate.scratch;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which statements can be tried in a throw-away schema of a live database: those
 * that make, change and drop what a schema holds, and that name nothing elsewhere. What
 * they say of the live schema is meant of the throw-away one.
 */
final class SchemaStatements {

    private static final Set<String> KINDS = words("""
            table view materialized index sequence type domain function procedure routine aggregate trigger rule
            policy statistics collation operator text column constraint
            """);

    private static final Set<String> BEFORE_KIND = words("or replace unlogged recursive unique constraint");

    private static final Set<String> NOT_OBJECTS = words("""
            schema database foreign language large parameter tablespace all
            """);

    // what these say is of no weight here, where no value is read or written, or set
    // already
    private static final Set<String> SETTINGS = words(
            """
                    array_nulls bytea_output check_function_bodies client_encoding client_min_messages datestyle default_with_oids
                    extra_float_digits idle_in_transaction_session_timeout intervalstyle lock_timeout row_security
                    standard_conforming_strings statement_timeout time timezone transaction_timeout xmloption
                    """);

    // these hold until the transaction is rolled back
    private static final Set<String> DEFAULTS = words("""
            default_table_access_method default_tablespace default_toast_compression
            """);

    private static final Set<String> REGISTERED = words("regclass regtype regproc regprocedure regcollation");

    private final SchemaView view;

    private final Set<String> elsewhere;

    /**
     * Judges statements.
     * @param view the throw-away schema
     * @param elsewhere the other schemas, whose objects must not be touched
     */
    SchemaStatements(SchemaView view, Set<String> elsewhere) {
        this.view = view;
        this.elsewhere = Set.copyOf(elsewhere);
    }

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Gives a statement as it is run.
     * @return the statement; null if there is nothing to run
     * @throws MigrateException if it cannot be run here
     */
    @Nullable SqlStatement own(SqlStatement statement) {
        List<Token> tokens = tokens(statement.text());
        if (isPassedOver(tokens)) {
            return null;
        }
        String why = refusal(tokens);
        if (why == null) {
            why = statement.names()
                .stream()
                .map(QualifiedName::schema)
                .filter((schema) -> schema != null && this.elsewhere.contains(schema))
                .map((schema) -> "it names the schema \"" + schema + "\"")
                .findFirst()
                .orElse(null);
        }
        if (why != null) {
            throw refused(statement.location(), why);
        }
        return new SqlStatement(rewritten(statement.text(), tokens), statement.location(), statement.generated());
    }

    static MigrateException refused(SourceLocation location, String why) {
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.ONLY_ON_SCRATCH_DATABASE, "the statement needs a scratch database: " + why)
            .at(location)
            .withDetail("The user may not create databases. In a schema of the live database, within a transaction"
                    + " that is rolled back, only what a schema holds can be tried. Nothing was changed.")
            .withHint(ScratchServer.HINT));
    }

    private boolean isPassedOver(List<Token> tokens) {
        if (reads(tokens, 0, "set") || reads(tokens, 0, "reset")) {
            return SETTINGS.contains(setting(tokens));
        }
        if (reads(tokens, 0, "select", "pg_catalog", ".", "set_config", "(", "'search_path'")) {
            return true;
        }
        int name = reads(tokens, 2, "if", "not", "exists") ? 5 : 2;
        if (reads(tokens, 0, "create", "schema")) {
            return tokens.size() == name + 1 && stored(tokens.get(name)).equals(this.view.live());
        }
        return (reads(tokens, 0, "create", "extension") && tokens.size() > name
                && this.view.extension(stored(tokens.get(name))) != null)
                || reads(tokens, 0, "comment", "on", "extension");
    }

    private static String setting(List<Token> tokens) {
        return word(tokens, (word(tokens, 1).equals("local") || word(tokens, 1).equals("session")) ? 2 : 1);
    }

    private static @Nullable String refusal(List<Token> tokens) {
        if (reads(tokens, 0, "set") && DEFAULTS.contains(setting(tokens))) {
            return null;
        }
        if (reads(tokens, 0, "select", "setval", "(") || reads(tokens, 0, "lock", "table")) {
            return null;
        }
        String first = word(tokens, 0);
        int kind = switch (first) {
            case "create" -> 1;
            case "alter", "drop", "refresh" -> 1;
            case "comment" -> 2;
            case "grant", "revoke" -> on(tokens);
            default -> 0;
        };
        if (kind == 0) {
            return "it does not define what a schema holds";
        }
        if (IntStream.range(0, tokens.size()).anyMatch((at) -> isAboutSeveral(tokens, at))) {
            return "it is about more than one schema";
        }
        if (first.equals("grant") || first.equals("revoke")) {
            return NOT_OBJECTS.contains(word(tokens, kind)) ? "it is about what no schema holds" : null;
        }
        int at = kind;
        while (first.equals("create") && BEFORE_KIND.contains(word(tokens, at))) {
            at++;
        }
        boolean held = KINDS.contains(word(tokens, at))
                || (word(tokens, at).equals("foreign") && word(tokens, at + 1).equals("table"));
        return held ? null : "it is about what no schema holds";
    }

    private static boolean isAboutSeveral(List<Token> tokens, int at) {
        return reads(tokens, at, "set", "schema") || reads(tokens, at, "in", "schema")
                || reads(tokens, at, "in", "tablespace");
    }

    private static int on(List<Token> tokens) {
        for (int index = 1; index < tokens.size(); index++) {
            if (word(tokens, index).equals("on")) {
                return index + 1;
            }
        }
        return 0;
    }

    /** Puts the throw-away schema in the place of the live one. */
    private String rewritten(String text, List<Token> tokens) {
        StringBuilder rewritten = new StringBuilder(text);
        for (int index = tokens.size() - 1; index >= 0; index--) {
            Token token = tokens.get(index);
            if (isSchema(tokens, index)) {
                rewritten.replace(token.start(), token.end(), this.view.scratch());
            }
            else if (token.kind() == TokenKind.STRING && isRegistered(tokens, index)
                    && token.text().startsWith("'" + this.view.live() + ".")) {
                rewritten.replace(token.start() + 1, token.start() + 1 + this.view.live().length(),
                        this.view.scratch());
            }
            else if (word(tokens, index).equals("concurrently")) {
                // no transaction may hold it, and it makes the same
                rewritten.delete(token.start(), token.end());
            }
        }
        return rewritten.toString();
    }

    private boolean isSchema(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        boolean name = token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED_NAME;
        return name && index + 1 < tokens.size() && tokens.get(index + 1).text().equals(".")
                && (index == 0 || !tokens.get(index - 1).text().equals(".")) && stored(token).equals(this.view.live());
    }

    private static boolean isRegistered(List<Token> tokens, int index) {
        boolean sequence = index > 1 && word(tokens, index - 2).matches("nextval|setval|currval");
        return sequence || (index + 2 < tokens.size() && tokens.get(index + 1).text().equals("::")
                && REGISTERED.contains(word(tokens, index + 2)));
    }

    private static String stored(Token token) {
        String text = token.text();
        return (token.kind() == TokenKind.QUOTED_NAME) ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text.toLowerCase(Locale.ROOT);
    }

    private static String word(List<Token> tokens, int index) {
        return (index < tokens.size() && tokens.get(index).kind() == TokenKind.WORD)
                ? tokens.get(index).text().toLowerCase(Locale.ROOT) : "";
    }

    /** Returns whether these tokens, in lower case, stand here. */
    private static boolean reads(List<Token> tokens, int at, String... texts) {
        for (int index = 0; index < texts.length; index++) {
            if (at + index >= tokens.size()
                    || !tokens.get(at + index).text().toLowerCase(Locale.ROOT).equals(texts[index])) {
                return false;
            }
        }
        return true;
    }

    private static List<Token> tokens(String text) {
        SqlLexer lexer = SqlLexer.of(new SourceText(text, SourceLocation.of("statement")));
        List<Token> tokens = new ArrayList<>();
        while (lexer.next()) {
            tokens.add(new Token(lexer.kind(), lexer.token(), lexer.start(), lexer.end()));
        }
        return tokens;
    }

    /**
     * A token of a statement.
     *
     * @param kind what it is
     * @param text as written
     * @param start its first character
     * @param end behind its last character
     */
    private record Token(TokenKind kind, String text, int start, int end) {

    }

}

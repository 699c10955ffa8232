package dev.migrate.boot.jpa;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.schema.RefusedStatement;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of a statement that Hibernate wrote which entity it is for, and what to set. */
final class EntityAdvice {

    // names are cut behind these, as PostgreSQL says
    private static final int LONGEST = 63;

    private static final int SHOWN = 160;

    private static final Map<String, String> EXTENSION_TYPES = Map.of("citext", "citext", "hstore", "hstore", "ltree",
            "ltree", "cube", "cube", "isbn", "isn", "vector", "vector", "halfvec", "vector", "geometry", "postgis",
            "geography", "postgis");

    private static final String BY_BEAN = " by a DesiredSchema bean that adds to the entities' schema (its class named in"
            + " \"migrate.cli.sources\")";

    private static final String NAMED_ENUM = "Annotate an enum with @JdbcTypeCode(SqlTypes.NAMED_ENUM), without"
            + " columnDefinition: Hibernate then creates the type, and no check of its values";

    private final EntityTables tables;

    EntityAdvice(EntityTables tables) {
        this.tables = tables;
    }

    Diagnostic on(RefusedStatement refused, Diagnostic known) {
        String table = this.tables.table(refused.statement());
        SourceLocation place = SourceLocation.of((table != null)
                ? "entity " + this.tables.entity(table) + ", table \"" + table + "\"" : "schema of the entities");
        String advice = advice(refused);
        return known.at(place)
            .withDetail("Hibernate wrote: " + shown(refused) + ". It failed with SQLSTATE " + refused.state()
                    + " on a scratch database, which was dropped.")
            .withHint((advice != null) ? Advice.of(advice) : known.advice());
    }

    /** Gives the statement, or the part around what the server points at. */
    private static String shown(RefusedStatement refused) {
        String text = refused.statement().text();
        int at = offset(refused);
        int from = Math.max(0, Math.min(at - SHOWN / 2, text.length() - SHOWN));
        int to = Math.min(text.length(), from + SHOWN);
        String marked = (refused.position() > 0) ? text.substring(from, at) + ">>>" + text.substring(at, to)
                : text.substring(from, to);
        return (((from > 0) ? "… " : "") + marked + ((to < text.length()) ? " …" : "")).replaceAll("\\s+", " ");
    }

    private static int offset(RefusedStatement refused) {
        String text = refused.statement().text();
        int count = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.min(Math.max(refused.position() - 1, 0), count));
    }

    private static @Nullable String advice(RefusedStatement refused) {
        return switch (refused.state()) {
            case "42601" -> reserved(refused);
            case "42704" -> missingType(refused);
            case "3F000" -> "Create the schema" + BY_BEAN + ", with \"CREATE SCHEMA\".";
            case "42883" -> missingFunction(refused);
            case "22P02" -> NAMED_ENUM + ", or let the type have the same values as the Java enum.";
            case "42P07" -> duplicate(refused);
            case "42701", "42710" -> tooLong(refused);
            default -> null;
        };
    }

    private static @Nullable String reserved(RefusedStatement refused) {
        SqlLexer token = token(refused);
        String word = (token != null && token.kind() == TokenKind.WORD) ? token.token().toLowerCase(Locale.ROOT) : "";
        if (word.isEmpty() || Identifier.write(word).equals(word)) {
            return null;
        }
        return "\"" + word + "\" is a reserved word. Set"
                + " \"spring.jpa.properties.hibernate.auto_quote_keyword=true\", or quote the name: name = \"\\\""
                + word + "\\\"\" in @Table or @Column.";
    }

    private static String missingType(RefusedStatement refused) {
        SqlLexer token = token(refused);
        String extension = (token != null) ? EXTENSION_TYPES.get(token.token().toLowerCase(Locale.ROOT)) : null;
        if (extension != null) {
            return "Create the extension" + BY_BEAN + ", with \"CREATE EXTENSION " + extension + "\".";
        }
        return NAMED_ENUM + ". Create any other type" + BY_BEAN + ", with \"CREATE TYPE\".";
    }

    private static String missingFunction(RefusedStatement refused) {
        SqlLexer token = token(refused);
        boolean function = token != null && token.kind() == TokenKind.WORD
                && Identifier.write(token.token().toLowerCase(Locale.ROOT)).equalsIgnoreCase(token.token());
        return function ? "Create the function, or its extension," + BY_BEAN + "."
                : "A check compares values of different types. " + NAMED_ENUM + ".";
    }

    private static @Nullable String duplicate(RefusedStatement refused) {
        String tooLong = tooLong(refused);
        if (tooLong != null) {
            return tooLong;
        }
        return isIndex(refused)
                ? "Names of indexes are shared by all tables of a schema: give each @Index another name." : null;
    }

    private static boolean isIndex(RefusedStatement refused) {
        SqlLexer lexer = lexer(refused);
        boolean index = lexer.next() && lexer.is("create") && lexer.next();
        if (index && lexer.is("unique")) {
            index = lexer.next();
        }
        return index && lexer.is("index");
    }

    private static @Nullable String tooLong(RefusedStatement refused) {
        SqlLexer lexer = lexer(refused);
        while (lexer.next()) {
            boolean name = lexer.kind() == TokenKind.WORD || lexer.kind() == TokenKind.QUOTED_NAME;
            if (name && lexer.token().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
                return "PostgreSQL cuts names to " + LONGEST + " bytes, so that some become the same. Give "
                        + lexer.token() + " a shorter name.";
            }
        }
        return null;
    }

    private static SqlLexer lexer(RefusedStatement refused) {
        return SqlLexer.of(new SourceText(refused.statement().text(), refused.statement().location()));
    }

    /** Gives a lexer at the token that the server points at. */
    private static @Nullable SqlLexer token(RefusedStatement refused) {
        int at = offset(refused);
        SqlLexer lexer = lexer(refused);
        while (refused.position() > 0 && lexer.next()) {
            if (lexer.end() > at) {
                return lexer;
            }
        }
        return null;
    }

}

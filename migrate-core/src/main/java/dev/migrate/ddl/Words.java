package dev.migrate.ddl;

import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.RoleName;
import dev.migrate.sql.SqlLiteral;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parts of statements that several objects have. */
final class Words {

    private Words() {
    }

    /** Gives names in parentheses. */
    static String columns(Collection<String> names) {
        return names.stream().map(Identifier::write).collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * Gives names in parentheses after a word and a blank, or nothing if there are none.
     */
    static String columns(String word, Collection<String> names) {
        return names.isEmpty() ? "" : word + columns(names);
    }

    static String names(Collection<QualifiedName> names) {
        return names.stream().map(QualifiedName::sql).collect(Collectors.joining(", "));
    }

    static String literals(Collection<String> values) {
        return values.stream().map(SqlLiteral::quote).collect(Collectors.joining(", "));
    }

    /**
     * Gives {@code (name = value, …)}; a value that is not a number or a word is quoted.
     */
    static String parameters(Map<String, String> parameters) {
        return parameters.entrySet()
            .stream()
            .map((entry) -> entry.getKey() + " = " + parameter(entry.getValue()))
            .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameter(String value) {
        return value.matches("[A-Za-z0-9_.+-]+") ? value : SqlLiteral.quote(value);
    }

    static String withParameters(Map<String, String> parameters) {
        return parameters.isEmpty() ? "" : " WITH " + parameters(parameters);
    }

    /** Gives a role; one that SQL has a word for is not quoted. */
    static String role(String name) {
        return RoleName.sql(name);
    }

    // the name of an operator is never quoted
    private static String operator(QualifiedName name) {
        return (name.schema() != null) ? Identifier.write(name.schema()) + "." + name.name() : name.name();
    }

    /**
     * Gives the table or domain whose ALTER drops and renames a part; null for a
     * standalone object.
     */
    static @Nullable String owner(ObjectReference reference) {
        return switch (reference.kind()) {
            case COLUMN, CONSTRAINT -> "TABLE " + table(reference);
            case DOMAIN_CONSTRAINT -> "DOMAIN " + table(reference);
            default -> null;
        };
    }

    /** Gives the table of a part of one. */
    static String table(ObjectReference reference) {
        return Objects.requireNonNull(reference.table()).sql();
    }

    /** Gives {@code  OPTIONS (a 'b')} after a blank, or nothing. */
    static String options(Map<String, String> options) {
        return options.isEmpty() ? "" : " OPTIONS (" + optionList(options) + ")";
    }

    static String optionList(Map<String, String> options) {
        return options.entrySet()
            .stream()
            .map((option) -> Identifier.write(option.getKey()) + " " + SqlLiteral.quote(option.getValue()))
            .collect(Collectors.joining(", "));
    }

    /** Gives an object as COMMENT, DROP and ALTER name it, with its kind before it. */
    static String object(ObjectReference reference) {
        String kind = reference.kind().keyword() + " ";
        return switch (reference.kind()) {
            case DOMAIN_CONSTRAINT -> kind + reference.name().sql() + " ON DOMAIN " + table(reference);
            case COLUMN -> kind + table(reference) + "." + reference.name().sql();
            case CONSTRAINT, TRIGGER, RULE, POLICY -> kind + reference.name().sql() + " ON " + table(reference);
            // an extension is in no schema, only its objects are
            case EXTENSION -> kind + Identifier.write(reference.name().name());
            case USER_MAPPING -> kind + "FOR " + role(reference.name().name()) + " SERVER " + table(reference);
            case CAST -> kind + "(" + reference.name().name() + ")";
            case OPERATOR -> kind + operator(reference.name()) + " (" + reference.arguments() + ")";
            case OPERATOR_CLASS, OPERATOR_FAMILY ->
                kind + reference.name().sql() + " USING " + Objects.requireNonNull(reference.arguments());
            case FUNCTION, PROCEDURE, AGGREGATE -> kind + reference.name().sql()
                    + ((reference.arguments() != null) ? "(" + reference.arguments() + ")" : "");
            default -> kind + reference.name().sql();
        };
    }

}

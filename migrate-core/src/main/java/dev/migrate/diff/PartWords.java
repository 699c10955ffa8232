package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** How statements name parts. */
final class PartWords {

    private PartWords() {
    }

    /** Gives a part as COMMENT, DROP, and for most kinds ALTER, name it. */
    static String object(PartId id) {
        String kind = id.kind().keyword() + " ";
        String name = name(id);
        return switch (id.kind()) {
            case COLUMN, COLUMN_DEFAULT, ATTRIBUTE -> kind + table(id) + "." + name;
            case CONSTRAINT, TRIGGER, RULE, POLICY -> kind + name + " ON " + table(id);
            case DOMAIN_CONSTRAINT -> kind + name + " ON DOMAIN " + table(id);
            case FUNCTION, PROCEDURE, AGGREGATE, OPERATOR -> kind + name + "(" + id.arguments() + ")";
            case OPERATOR_CLASS, OPERATOR_FAMILY -> kind + name + " USING " + id.arguments();
            case CAST -> kind + "(" + id.name().name() + ")";
            default -> kind + name;
        };
    }

    /** Gives the own name of a part; that of an operator is never quoted. */
    static String name(PartId id) {
        if (id.kind() != PartKind.OPERATOR) {
            return id.name().sql();
        }
        String schema = id.name().schema();
        return (schema != null) ? Identifier.write(schema) + "." + id.name().name() : id.name().name();
    }

    /** Gives the table, view or domain of a part. */
    static String table(PartId id) {
        return Objects.requireNonNull(id.of()).sql();
    }

    static String alterTable(PartId id) {
        return "ALTER TABLE " + table(id) + " ";
    }

    /** Gives {@code WITH (a=1, b=2)}, or nothing. */
    static String with(SchemaPart part) {
        List<String> parameters = part.texts(Facet.PARAMETERS);
        return parameters.isEmpty() ? "" : " WITH (" + parameters(parameters) + ")";
    }

    static String parameters(Collection<String> parameters) {
        return parameters.stream().map(PartWords::parameter).collect(Collectors.joining(", "));
    }

    // a catalog holds name=value, and a value may be any text
    private static String parameter(String parameter) {
        int equals = parameter.indexOf('=');
        String value = parameter.substring(equals + 1);
        boolean plain = equals < 0 || value.matches("[A-Za-z0-9_.+-]+|'.*'");
        return plain ? parameter : parameter.substring(0, equals + 1) + SqlLiteral.quote(value);
    }

    /** Gives what sets and resets storage parameters, each as an action of ALTER. */
    static List<String> changeParameters(SchemaPart before, SchemaPart after) {
        List<String> former = before.texts(Facet.PARAMETERS);
        List<String> latter = after.texts(Facet.PARAMETERS);
        List<String> set = latter.stream().filter((parameter) -> !former.contains(parameter)).toList();
        List<String> names = latter.stream().map(PartWords::parameterName).toList();
        List<String> reset = former.stream()
            .map(PartWords::parameterName)
            .filter((name) -> !names.contains(name))
            .toList();
        List<String> actions = new ArrayList<>();
        if (!reset.isEmpty()) {
            actions.add("RESET (" + String.join(", ", reset) + ")");
        }
        if (!set.isEmpty()) {
            actions.add("SET (" + parameters(set) + ")");
        }
        return actions;
    }

    static String parameterName(String parameter) {
        int equals = parameter.indexOf('=');
        return (equals < 0) ? parameter : parameter.substring(0, equals);
    }

    static boolean differ(SchemaPart before, SchemaPart after, Facet... facets) {
        for (Facet facet : facets) {
            if (!before.texts(facet).equals(after.texts(facet)) || before.has(facet) != after.has(facet)) {
                return true;
            }
        }
        return false;
    }

}

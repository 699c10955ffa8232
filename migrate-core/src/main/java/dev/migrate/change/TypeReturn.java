package dev.migrate.change;

import dev.migrate.change.ColumnAlteration.SetType;
import dev.migrate.schema.ObjectReference;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A change of type that PostgreSQL does not take back by itself: it stores texts in
 * columns of other types only with an explicit conversion.
 */
final class TypeReturn {

    private static final Pattern MODIFIER = Pattern.compile("\\s*\\(.*?\\)");

    private static final Set<String> TEXTS = Set.of("text", "varchar", "character varying", "char", "character",
            "bpchar");

    private static final Set<String> OTHERS = Set.of("smallint", "int2", "integer", "int", "int4", "bigint", "int8",
            "numeric", "decimal", "real", "float4", "double precision", "float8", "boolean", "bool", "bytea", "date",
            "time", "time without time zone", "time with time zone", "timetz", "timestamp",
            "timestamp without time zone", "timestamp with time zone", "timestamptz", "interval", "uuid", "json",
            "jsonb", "inet", "cidr", "tsvector");

    private TypeReturn() {
    }

    /** Refuses a change whose downgrade needs an expression that is not given. */
    static void require(ObjectReference column, Alteration change, Alteration back) {
        if (change instanceof SetType to && back instanceof SetType from && from.using() == null
                && TEXTS.contains(base(to)) && OTHERS.contains(base(from))) {
            throw new BadOperationException(
                    "changing the type of " + column + " to " + to.type().sql()
                            + ", which PostgreSQL does not convert to " + from.type().sql() + " by itself",
                    "Write .reverseUsing(expression), such as a conversion with ::" + from.type().sql()
                            + ", or write downgrade().");
        }
    }

    private static String base(SetType change) {
        return MODIFIER.matcher(change.type().sql().strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }

}

package dev.migrate.ddl;

import dev.migrate.change.TableAlteration.SetProperty;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.SqlLiteral;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A property with one value, as an action of ALTER. */
final class PropertyDdl {

    private PropertyDdl() {
    }

    static String action(ObjectReference reference, SetProperty change) {
        String value = change.value();
        return switch (change.property()) {
            case PERSISTENCE -> "SET " + Objects.requireNonNullElse(value, "LOGGED");
            case ROW_SECURITY -> (isOn(change) ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY";
            case FORCE_ROW_SECURITY -> (isOn(change) ? "" : "NO ") + "FORCE ROW LEVEL SECURITY";
            case TABLESPACE -> "SET TABLESPACE " + name(value, "pg_default");
            case ACCESS_METHOD -> "SET ACCESS METHOD " + name(value, "heap");
            case INHERIT -> "INHERIT " + value;
            case NO_INHERIT -> "NO INHERIT " + value;
            case OF_TYPE -> (value != null) ? "OF " + value : "NOT OF";
            case CLUSTER_ON -> (value != null) ? "CLUSTER ON " + Identifier.write(value) : "SET WITHOUT CLUSTER";
            case REPLICA_IDENTITY -> "REPLICA IDENTITY " + Objects.requireNonNullElse(value, "DEFAULT");
            case REPLICA_IDENTITY_INDEX -> "REPLICA IDENTITY USING INDEX " + name(value, "");
            case FIRING -> firing(reference, Objects.requireNonNullElse(value, "ENABLE").replace('_', ' '));
            case STATISTICS -> "SET STATISTICS " + Objects.requireNonNullElse(value, "-1");
            case DEFAULT -> (value != null) ? "SET DEFAULT " + value : "DROP DEFAULT";
            case NOT_NULL -> (isOn(change) ? "SET" : "DROP") + " NOT NULL";
            case VERSION -> "UPDATE" + ((value != null) ? " TO " + SqlLiteral.quote(value) : "");
        };
    }

    private static boolean isOn(SetProperty change) {
        return change.value() != null;
    }

    private static String name(@Nullable String value, String usual) {
        return Identifier.write(Objects.requireNonNullElse(value, usual));
    }

    // an event trigger is altered itself, any other by its table
    private static String firing(ObjectReference reference, String words) {
        return (reference.table() == null) ? words
                : words + " " + reference.kind().keyword() + " " + reference.name().sql();
    }

}

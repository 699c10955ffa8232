package dev.migrate.lint.rule;

import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.ShortName;
import dev.migrate.statement.ConstraintDefinition;
import java.util.stream.Collectors;

/** Parts of what rules propose. */
final class Remedies {

    private Remedies() {
    }

    /** Gives the constraint's name, or one that PostgreSQL might choose. */
    static String name(ConstraintDefinition constraint, QualifiedName table, String suffix) {
        String name = constraint.name();
        if (name == null) {
            String columns = constraint.columns().isEmpty() ? "" : "_" + String.join("_", constraint.columns());
            name = ShortName.of(table.name() + columns + "_" + suffix);
        }
        return Identifier.write(name);
    }

    /** Gives a unique index and the constraint that takes it. */
    static String usingIndex(QualifiedName table, ConstraintDefinition constraint, String kind) {
        boolean unique = kind.equals("UNIQUE");
        String name = name(constraint, table, unique ? "key" : "pkey");
        String columns = constraint.columns().stream().map(Identifier::write).collect(Collectors.joining(", "));
        return "CREATE UNIQUE INDEX CONCURRENTLY " + name + " ON " + table.sql() + " (" + columns + ");\n-- then"
                + (unique ? "" : ", if no column may be null") + ":\nALTER TABLE " + table.sql() + " ADD CONSTRAINT "
                + name + " " + kind + " USING INDEX " + name + ";";
    }

}

package dev.migrate.autogenerate;

import dev.migrate.schema.PartId;
import dev.migrate.schema.SchemaChange;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a schema, or a value of an enum or attribute of a type, that gets another
 * name.
 *
 * @param part the part, under its former name
 * @param member the value or attribute; null where the part itself is renamed
 * @param name the new name
 */
record Rename(PartId part, @Nullable String member, String name) {

    /** Gives the part as it is called afterwards. */
    PartId renamed() {
        return (this.member != null) ? this.part : new PartId(this.part.kind(), this.part.name().withName(this.name),
                this.part.of(), this.part.arguments());
    }

    SchemaChange change() {
        return new SchemaChange(SchemaChange.Action.ALTER, this.part, List.of(sql()), SchemaChange.Stage.MAIN, null,
                null);
    }

    SchemaChange back() {
        Rename back = (this.member != null)
                ? new Rename(this.part, /* member= */ this.name, /* name= */ this.member)
                : new Rename(renamed(), null, this.part.name().name());
        return back.change();
    }

    private String sql() {
        String to = " TO " + Identifier.write(this.name);
        QualifiedName own = this.part.name();
        QualifiedName of = this.part.object();
        String name = Identifier.write(own.name());
        if (this.member != null) {
            return switch (this.part.kind()) {
                case ENUM ->
                    "ALTER TYPE " + own.sql() + " RENAME VALUE " + literal(this.member) + " TO " + literal(this.name);
                default -> "ALTER TYPE " + own.sql() + " RENAME ATTRIBUTE " + Identifier.write(this.member) + to;
            };
        }
        return switch (this.part.kind()) {
            case COLUMN -> "ALTER TABLE " + of.sql() + " RENAME COLUMN " + name + to;
            case CONSTRAINT -> "ALTER TABLE " + of.sql() + " RENAME CONSTRAINT " + name + to;
            case DOMAIN_CONSTRAINT -> "ALTER DOMAIN " + of.sql() + " RENAME CONSTRAINT " + name + to;
            case TRIGGER, POLICY, RULE ->
                "ALTER " + this.part.kind().keyword() + " " + name + " ON " + of.sql() + " RENAME" + to;
            case INDEX -> "ALTER INDEX " + of.withName(own.name()).sql() + " RENAME" + to;
            case FUNCTION, PROCEDURE, AGGREGATE ->
                "ALTER " + this.part.kind().keyword() + " " + own.sql() + "(" + this.part.arguments() + ") RENAME" + to;
            case OPERATOR_CLASS, OPERATOR_FAMILY -> "ALTER " + this.part.kind().keyword() + " " + own.sql() + " USING "
                    + this.part.arguments() + " RENAME" + to;
            default -> "ALTER " + this.part.kind().keyword() + " " + own.sql() + " RENAME" + to;
        };
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

}

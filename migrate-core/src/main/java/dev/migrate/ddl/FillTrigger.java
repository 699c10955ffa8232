package dev.migrate.ddl;

import dev.migrate.change.Operation;
import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.ShortName;
import java.util.List;

/**
 * A trigger that gives rows a value for a column that their writers do not know yet,
 * while a revision fills the rows that are there. Its name lets it fire after the table's
 * own triggers, whose names are lower, so that it sees what they have made of the row. A
 * row for which the expression fails keeps null: its writer must not fail.
 *
 * @param table the table
 * @param column the column
 * @param expression over the row's other columns, as SQL
 */
public record FillTrigger(QualifiedName table, String column, String expression) {

    // the expression reads a row of the table, under the table's name, as in an UPDATE
    private static final String BODY = """
            #variable_conflict use_column
            BEGIN
                IF NEW.{column} IS NULL THEN
                    BEGIN
                        SELECT {expression}
                        INTO NEW.{column}
                        FROM pg_catalog.unnest(ARRAY[NEW::{table}]) AS {alias};
                    EXCEPTION WHEN OTHERS THEN
                        NEW.{column} := NULL;
                    END;
                END IF;
                RETURN NEW;
            END
            """;

    /**
     * Gives what creates it.
     * @return the operations, in order
     */
    public List<Operation> create() {
        String name = Identifier.write(this.column);
        // the author's text goes in last, so that nothing in it is replaced
        String[] parts = BODY.replace("{column}", name)
            .replace("{table}", this.table.sql())
            .replace("{alias}", Identifier.write(this.table.name()))
            .split("\\{expression}", -1);
        String body = DollarQuote.of(parts[0] + this.expression + parts[1]);
        String function = Words.object(function())
                + " RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS " + body;
        String trigger = "CREATE TRIGGER " + trigger().name().sql() + " BEFORE INSERT OR UPDATE ON " + this.table.sql()
                + " FOR EACH ROW EXECUTE FUNCTION " + function().name().sql() + "()";
        return List.of(create(function(), "CREATE " + function), create(trigger(), trigger));
    }

    private static Operation create(ObjectReference reference, String sql) {
        return new Operation.Create(new CatalogObject.Written(reference, sql), false, false);
    }

    /**
     * Gives what drops it.
     * @return the operations, in order
     */
    public List<Operation> drop() {
        return List.of(new Operation.Drop(trigger(), null, Operation.DropOptions.NONE),
                new Operation.Drop(function(), null, Operation.DropOptions.NONE));
    }

    private ObjectReference trigger() {
        return ObjectReference.of(ObjectKind.TRIGGER, this.table, name());
    }

    private ObjectReference function() {
        return new ObjectReference(ObjectKind.FUNCTION, this.table.withName(name()), null, "");
    }

    private String name() {
        return ShortName.of("zz_fill_" + this.table.name() + "_" + this.column);
    }

}

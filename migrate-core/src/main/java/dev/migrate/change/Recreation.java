package dev.migrate.change;

import dev.migrate.change.Operation.Create;
import dev.migrate.change.Operation.Drop;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.Index;
import dev.migrate.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Operations that create dropped objects again, with those that went with them. */
final class Recreation {

    /** Their columns get their own default. */
    private static final Set<String> SERIAL = Set.of("smallserial", "serial", "bigserial", "serial2", "serial4",
            "serial8");

    private Recreation() {
    }

    /**
     * Gives the operations.
     * @param drop what drops an object
     * @return what creates it, in order
     * @throws BadOperationException if nothing can
     */
    static List<Operation> of(Drop drop) {
        SchemaObject definition = drop.definition();
        if (definition == null) {
            throw new BadOperationException("dropping " + drop.reference(), FormerAdvice.dropped(drop.reference()));
        }
        if (definition instanceof SchemaObject.TableColumn column && column.filling() == null
                && isEmpty(column.column())) {
            throw new BadOperationException(
                    "dropping " + drop.reference() + ", which refuses null: rows would have no value for it",
                    "Write .filledWith(expression), give it a default, or write downgrade().");
        }
        List<Operation> all = new ArrayList<>();
        all.add(new Create(definition, false, drop.options().online() && definition instanceof Index));
        drop.parts().forEach((part) -> all.add(new Create(part, false, false)));
        Operation next = Continuation.of(definition);
        if (next != null) {
            all.add(next);
        }
        return all;
    }

    private static boolean isEmpty(Column column) {
        return column.notNull() && column.value() instanceof ColumnValue.None && !SERIAL.contains(column.type().sql());
    }

}

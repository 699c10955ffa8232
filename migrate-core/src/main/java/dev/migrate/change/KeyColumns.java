package dev.migrate.change;

import dev.migrate.change.ColumnAlteration.SetNotNull;
import dev.migrate.change.Operation.Alter;
import dev.migrate.change.Operation.Drop;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject.TableConstraint;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of a primary key: it makes them NOT NULL, and leaves that when it goes, by
 * the downgrade or in the same revision.
 */
final class KeyColumns {

    private KeyColumns() {
    }

    /**
     * Gives what undoes a primary key.
     * @param key the key
     * @param drop what drops it
     * @param made what is new, so that it was nothing before
     * @return what undoes it
     */
    static List<Undo> of(TableConstraint key, Drop drop, NewObjects made) {
        Stream<Undo> columns = key.constraint()
            .columns()
            .stream()
            .map((column) -> ObjectReference.of(ObjectKind.COLUMN, key.table(), column))
            .filter((column) -> !made.contains(column))
            .map(KeyColumns::nullable);
        return Stream.concat(Stream.of(Undo.by(drop)), columns).toList();
    }

    private static Undo nullable(ObjectReference column) {
        SetNotNull refused = new SetNotNull(true, false);
        SetNotNull allowed = new SetNotNull(false, false);
        return new Undo(new Alter(column, allowed, refused), new Alter(column, refused, allowed));
    }

}

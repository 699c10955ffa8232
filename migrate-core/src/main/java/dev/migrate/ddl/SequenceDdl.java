package dev.migrate.ddl;

import dev.migrate.change.SequencePosition;
import dev.migrate.change.SequencePosition.After;
import dev.migrate.change.SequencePosition.AfterRows;
import dev.migrate.change.SequencePosition.AtLeast;
import dev.migrate.change.SequencePosition.Reach;
import dev.migrate.change.SqlOperation;
import dev.migrate.change.TypeAlteration;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sequences: how they are defined and changed. */
final class SequenceDdl {

    private SequenceDdl() {
    }

    static String create(Sequence sequence, boolean ifNotExists) {
        StringBuilder sql = new StringBuilder(sequence.unlogged() ? "CREATE UNLOGGED SEQUENCE " : "CREATE SEQUENCE ")
            .append(ifNotExists ? "IF NOT EXISTS " : "")
            .append(sequence.name().sql());
        if (sequence.type() != null) {
            sql.append(" AS ").append(sequence.type().sql());
        }
        options(sequence.options()).forEach((option) -> sql.append(' ').append(option));
        if (sequence.owner() != null) {
            sql.append(" OWNED BY ")
                .append(sequence.owner().sql())
                .append('.')
                .append(Identifier.write(Objects.requireNonNull(sequence.ownerColumn())));
        }
        return sql.toString();
    }

    static String change(TypeAlteration.ChangeSequence change) {
        List<String> all = new ArrayList<>();
        if (change.type() != null) {
            all.add("AS " + change.type().sql());
        }
        all.addAll(options(change.options()));
        if (change.restart()) {
            all.add("RESTART");
        }
        return String.join(" ", all);
    }

    /** Gives what takes a sequence to a position, and never back. */
    static String move(SqlOperation.MoveSequence operation) {
        SequencePosition position = operation.position();
        if (position instanceof AfterRows rows) {
            return afterRows(operation, rows);
        }
        return (position instanceof After former) ? after(operation, former)
                : atLeast(named(operation), (AtLeast) position);
    }

    private static String afterRows(SqlOperation.MoveSequence operation, AfterRows rows) {
        boolean down = rows.reach().down();
        String column = Identifier.write(rows.column());
        String furthest = (down ? "min(" : "max(") + column + ")";
        String floor = (operation.sequence() != null) ? "(SELECT last_value FROM " + operation.sequence().sql() + ")"
                : rows.reach().first().toString();
        String within = rows.reach().bounded() ? " WHERE " + column + (down ? " >= " : " <= ") + rows.reach().last()
                : "";
        return "SELECT setval(" + moved(operation) + ", " + furthest + (rows.whole() ? "" : "::bigint") + ") FROM "
                + rows.table().sql() + within + " HAVING " + furthest + (down ? " <= " : " >= ") + floor;
    }

    // a number that was not given yet comes next
    private static String after(SqlOperation.MoveSequence operation, After after) {
        Reach reach = after.reach();
        QualifiedName sequence = operation.sequence();
        String number = "former.last_value";
        if (after.ahead().signum() != 0) {
            number += " + CASE WHEN former.is_called THEN " + after.ahead() + " ELSE 0 END";
        }
        String called = "former.is_called" + ((sequence != null) ? " OR latter.is_called" : "");
        if (reach.bounded()) {
            called += " OR former.last_value" + (reach.down() ? " < " : " > ") + reach.last();
            number = (reach.down() ? "greatest(" : "least(") + number + ", " + reach.last() + ")";
        }
        return "SELECT setval(" + moved(operation) + ", " + number + ", " + called + ") FROM " + after.former().sql()
                + " former" + ((sequence != null) ? ", " + sequence.sql() + " latter" : "") + " WHERE former.last_value"
                + (reach.down() ? " <= " : " >= ")
                + ((sequence != null) ? "latter.last_value" : reach.first().toString());
    }

    private static String atLeast(String sequence, AtLeast least) {
        return "SELECT setval(" + SqlLiteral.quote(sequence) + ", greatest(last_value, " + least.minimum()
                + "), is_called AND last_value >= " + least.minimum() + ") FROM " + sequence;
    }

    private static String named(SqlOperation.MoveSequence operation) {
        return Objects.requireNonNull(operation.sequence()).sql();
    }

    private static String moved(SqlOperation.MoveSequence operation) {
        if (operation.sequence() != null) {
            return SqlLiteral.quote(named(operation));
        }
        return "pg_get_serial_sequence(" + SqlLiteral.quote(Objects.requireNonNull(operation.table()).sql()) + ", "
                + SqlLiteral.quote(Objects.requireNonNull(operation.column())) + ")";
    }

    static List<String> options(SequenceOptions options) {
        List<String> all = new ArrayList<>();
        add(all, "INCREMENT BY ", options.increment());
        add(all, "MINVALUE ", options.minimum());
        add(all, "MAXVALUE ", options.maximum());
        add(all, "START WITH ", options.start());
        add(all, "CACHE ", options.cache());
        if (options.cycle() != null) {
            all.add(options.cycle() ? "CYCLE" : "NO CYCLE");
        }
        return all;
    }

    private static void add(List<String> all, String word, @Nullable Object value) {
        if (value != null) {
            all.add(word + value);
        }
    }

}

package dev.migrate.ddl;

import dev.migrate.change.SqlOperation;
import dev.migrate.change.TypeAlteration;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.sql.Identifier;
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

    /**
     * Gives what continues a sequence after rows that are there, or at a least number.
     */
    static String move(SqlOperation.MoveSequence operation) {
        if (operation.table() != null) {
            String table = operation.table().sql();
            String column = Objects.requireNonNull(operation.column());
            String most = "max(" + Identifier.write(column) + ")";
            return "SELECT setval(pg_get_serial_sequence(" + SqlLiteral.quote(table) + ", " + SqlLiteral.quote(column)
                    + "), " + most + ") FROM " + table + " HAVING " + most + " IS NOT NULL";
        }
        String sequence = Objects.requireNonNull(operation.sequence()).sql();
        return "SELECT setval(" + SqlLiteral.quote(sequence) + ", greatest(last_value, " + operation.minimum()
                + "), is_called AND last_value >= " + operation.minimum() + ") FROM " + sequence;
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

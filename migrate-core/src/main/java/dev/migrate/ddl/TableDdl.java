package dev.migrate.ddl;

import dev.migrate.change.TableAlteration;
import dev.migrate.schema.Column;
import dev.migrate.schema.Table;
import dev.migrate.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Tables: how they are defined, and how they, indexes and constraints are changed. */
final class TableDdl implements TableAlteration.Visitor<List<String>> {

    /** {@code ALTER TABLE orders}, and the name of its constraint where one is meant. */
    private final String object;

    private final String constraint;

    private TableDdl(String object, String constraint) {
        this.object = object;
        this.constraint = constraint;
    }

    static List<String> create(Table table, boolean ifNotExists) {
        List<String> statements = new ArrayList<>();
        Table.Family family = table.family();
        Table.Options options = table.options();
        StringBuilder sql = new StringBuilder(options.unlogged() ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ")
            .append(ifNotExists ? "IF NOT EXISTS " : "")
            .append(table.name().sql());
        List<String> elements = new ArrayList<>();
        table.columns().forEach((column) -> elements.add(ColumnDdl.definition(column)));
        family.likes().forEach((like) -> elements.add("LIKE " + like));
        table.constraints().forEach((constraint) -> elements.add(ConstraintDdl.definition(constraint)));
        if (family.partitionOf() != null) {
            sql.append(" PARTITION OF ").append(family.partitionOf().sql());
        }
        if (family.partitionOf() == null || !elements.isEmpty()) {
            sql.append(elements.isEmpty() ? " ()" : " (\n    " + String.join(",\n    ", elements) + "\n)");
        }
        if (family.bound() != null) {
            sql.append(' ').append(family.bound().sql());
        }
        if (!family.inherits().isEmpty()) {
            sql.append(" INHERITS (").append(Words.names(family.inherits())).append(')');
        }
        if (family.partitionedBy() != null) {
            sql.append(" PARTITION BY ").append(family.partitionedBy());
        }
        statements.add(sql.append(storage(options)).toString());
        if (options.comment() != null) {
            statements.add(CommentDdl.on("TABLE " + table.name().sql(), options.comment()));
        }
        for (Column column : table.columns()) {
            statements.addAll(ColumnDdl.after(table.name(), column));
        }
        return statements;
    }

    private static String storage(Table.Options options) {
        return ((options.accessMethod() != null) ? " USING " + Identifier.write(options.accessMethod()) : "")
                + Words.withParameters(options.parameters())
                + ((options.tablespace() != null) ? " TABLESPACE " + Identifier.write(options.tablespace()) : "");
    }

    static List<String> alter(String object, String constraint, TableAlteration change) {
        return change.accept(new TableDdl(object, constraint));
    }

    private List<String> alter(String action) {
        return List.of(this.object + " " + action);
    }

    @Override
    public List<String> words(TableAlteration.SetWords change) {
        return alter(change.words());
    }

    @Override
    public List<String> parameters(TableAlteration.SetParameters change) {
        List<String> statements = new ArrayList<>();
        if (!change.set().isEmpty()) {
            statements.addAll(alter("SET " + Words.parameters(change.set())));
        }
        if (!change.reset().isEmpty()) {
            statements.addAll(alter("RESET (" + String.join(", ", change.reset()) + ")"));
        }
        return statements;
    }

    @Override
    public List<String> attach(TableAlteration.Attach change) {
        return alter("ATTACH PARTITION " + change.partition().sql()
                + ((change.bound() != null) ? " " + change.bound().sql() : ""));
    }

    @Override
    public List<String> detach(TableAlteration.Detach change) {
        return alter("DETACH PARTITION " + change.partition().sql() + (change.online() ? " CONCURRENTLY" : ""));
    }

    @Override
    public List<String> validate(TableAlteration.Validate change) {
        return alter("VALIDATE CONSTRAINT " + this.constraint);
    }

    @Override
    public List<String> timing(TableAlteration.SetTiming change) {
        String timing = ConstraintDdl.timing(change.timing());
        return alter("ALTER CONSTRAINT " + this.constraint + (timing.isEmpty() ? " NOT DEFERRABLE" : timing));
    }

    @Override
    public List<String> enforced(TableAlteration.SetEnforced change) {
        return alter("ALTER CONSTRAINT " + this.constraint + (change.enforced() ? " ENFORCED" : " NOT ENFORCED"));
    }

}

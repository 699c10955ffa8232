package dev.migrate.ddl;

import dev.migrate.change.TableAlteration;
import dev.migrate.schema.Column;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.Table;
import dev.migrate.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables: how they are defined, and how they, parts of them and views are changed. */
final class TableDdl implements TableAlteration.Visitor<List<String>> {

    private final ObjectReference reference;

    private TableDdl(ObjectReference reference) {
        this.reference = reference;
    }

    static List<String> create(Table table, boolean ifNotExists) {
        List<String> statements = new ArrayList<>();
        Table.Family family = table.family();
        Table.Options options = table.options();
        StringBuilder sql = new StringBuilder(options.unlogged() ? "CREATE UNLOGGED " : "CREATE ")
            .append(table.reference().kind().keyword())
            .append(' ')
            .append(ifNotExists ? "IF NOT EXISTS " : "")
            .append(table.name().sql());
        List<String> elements = elements(table);
        if (family.partitionOf() != null) {
            sql.append(" PARTITION OF ").append(family.partitionOf().sql());
        }
        if (family.ofType() != null) {
            sql.append(" OF ").append(family.ofType());
        }
        boolean defined = family.partitionOf() != null || family.ofType() != null;
        if (!defined || !elements.isEmpty()) {
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

    private static List<String> elements(Table table) {
        List<String> elements = new ArrayList<>();
        table.columns().forEach((column) -> elements.add(ColumnDdl.definition(column)));
        table.family().likes().forEach((like) -> elements.add("LIKE " + like));
        table.constraints().forEach((constraint) -> elements.add(ConstraintDdl.definition(constraint)));
        return elements;
    }

    private static String storage(Table.Options options) {
        if (options.server() != null) {
            return " SERVER " + Identifier.write(options.server()) + Words.options(options.parameters());
        }
        return ((options.accessMethod() != null) ? " USING " + Identifier.write(options.accessMethod()) : "")
                + Words.withParameters(options.parameters())
                + ((options.tablespace() != null) ? " TABLESPACE " + Identifier.write(options.tablespace()) : "");
    }

    static List<String> alter(ObjectReference reference, TableAlteration change) {
        return change.accept(new TableDdl(reference));
    }

    /** Gives a statement that alters the object, or the table that it is part of. */
    private List<String> alter(String action) {
        String column = (this.reference.kind() == ObjectKind.COLUMN)
                ? "ALTER COLUMN " + this.reference.name().sql() + " " : "";
        boolean domain = this.reference.kind() == ObjectKind.DOMAIN_CONSTRAINT;
        String object = (this.reference.table() == null) ? Words.object(this.reference)
                : (domain ? "DOMAIN " : "TABLE ") + Words.table(this.reference);
        return List.of("ALTER " + object + " " + column + action);
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
        return alter("VALIDATE CONSTRAINT " + this.reference.name().sql());
    }

    @Override
    public List<String> timing(TableAlteration.SetTiming change) {
        String timing = ConstraintDdl.timing(change.timing());
        return alter(
                "ALTER CONSTRAINT " + this.reference.name().sql() + (timing.isEmpty() ? " NOT DEFERRABLE" : timing));
    }

    @Override
    public List<String> enforced(TableAlteration.SetEnforced change) {
        return alter("ALTER CONSTRAINT " + this.reference.name().sql()
                + (change.enforced() ? " ENFORCED" : " NOT ENFORCED"));
    }

    @Override
    public List<String> property(TableAlteration.SetProperty change) {
        return alter(PropertyDdl.action(this.reference, change));
    }

    @Override
    public List<String> options(TableAlteration.SetOptions change) {
        List<String> options = new ArrayList<>();
        change.added().forEach((name, value) -> options.add("ADD " + Words.optionList(Map.of(name, value))));
        change.set().forEach((name, value) -> options.add("SET " + Words.optionList(Map.of(name, value))));
        change.dropped().forEach((name) -> options.add("DROP " + Identifier.write(name)));
        return alter("OPTIONS (" + String.join(", ", options) + ")");
    }

    @Override
    public List<String> columnTarget(TableAlteration.SetColumnTarget change) {
        return alter("ALTER COLUMN " + change.column() + " SET STATISTICS " + change.target());
    }

}

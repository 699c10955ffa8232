package dev.migrate.ddl;

import dev.migrate.change.ColumnAlteration;
import dev.migrate.change.ColumnAlteration.SetNotNull;
import dev.migrate.change.OnlineForm;
import dev.migrate.change.Operation;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.Parentheses;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Columns: how they are defined and changed. */
final class ColumnDdl implements ColumnAlteration.Visitor<List<String>> {

    private final QualifiedName table;

    private final String column;

    private ColumnDdl(QualifiedName table, String column) {
        this.table = table;
        this.column = column;
    }

    /** Gives a column as CREATE TABLE and ADD COLUMN define it. */
    static String definition(Column column) {
        Column.Options options = column.options();
        StringBuilder sql = new StringBuilder(Identifier.write(column.name())).append(' ').append(column.type().sql());
        if (options.compression() != null) {
            sql.append(" COMPRESSION ").append(options.compression());
        }
        if (options.collation() != null) {
            sql.append(" COLLATE ").append(options.collation());
        }
        sql.append(column.value().accept(new Value()));
        if (column.notNull() && options.notNullName() != null) {
            sql.append(" CONSTRAINT ").append(Identifier.write(options.notNullName()));
        }
        return sql.append(column.notNull() ? " NOT NULL" : "").toString();
    }

    /** Gives what a column has that only ALTER and COMMENT can say. */
    static List<String> after(QualifiedName table, Column column) {
        List<String> statements = new ArrayList<>();
        String alter = "ALTER TABLE " + table.sql() + " ALTER COLUMN " + Identifier.write(column.name());
        // a definition can say it from PostgreSQL 16 only
        if (column.options().storage() != null) {
            statements.add(alter + " SET STORAGE " + column.options().storage());
        }
        if (column.options().statistics() != null) {
            statements.add(alter + " SET STATISTICS " + column.options().statistics());
        }
        if (column.options().comment() != null) {
            statements.add(CommentDdl.on("COLUMN " + table.sql() + "." + Identifier.write(column.name()),
                    column.options().comment()));
        }
        return statements;
    }

    static List<String> alter(QualifiedName table, String column, ColumnAlteration change) {
        return change.accept(new ColumnDdl(table, column));
    }

    private List<String> alter(String action) {
        return List
            .of("ALTER TABLE " + this.table.sql() + " ALTER COLUMN " + Identifier.write(this.column) + " " + action);
    }

    @Override
    public List<String> type(ColumnAlteration.SetType change) {
        String type = "TYPE " + change.type().sql()
                + ((change.collation() != null) ? " COLLATE " + change.collation() : "")
                + ((change.using() != null) ? " USING " + change.using() : "");
        String column = ", ALTER COLUMN " + Identifier.write(this.column) + " ";
        String kept = change.properties()
            .stream()
            .map((property) -> column + set(property))
            .collect(Collectors.joining());
        if (change.defaultExpression() == null) {
            return alter((kept.isEmpty() ? type : Parentheses.closed(type)) + kept);
        }
        // the old default may have no cast, and one that is cast is written otherwise
        return alter("DROP DEFAULT" + column + Parentheses.closed(type) + column + "SET DEFAULT "
                + change.defaultExpression() + kept);
    }

    @Override
    public List<String> defaultValue(ColumnAlteration.SetDefault change) {
        return alter((change.expression() != null) ? "SET DEFAULT " + change.expression() : "DROP DEFAULT");
    }

    @Override
    public List<String> notNull(SetNotNull change) {
        if (!change.notNull()) {
            return alter("DROP NOT NULL");
        }
        if (!change.online()) {
            return alter("SET NOT NULL");
        }
        ObjectReference reference = ObjectReference.of(ObjectKind.COLUMN, this.table, this.column);
        return OperationDdl.sql(OnlineForm
            .notNull(this.table, this.column, new Operation.Alter(reference, new SetNotNull(true, false), null))
            .steps());
    }

    @Override
    public List<String> identity(ColumnAlteration.SetIdentity change) {
        ColumnValue.Identity identity = change.identity();
        if (identity == null) {
            return alter("DROP IDENTITY");
        }
        if (change.former() == null) {
            return alter("ADD" + Value.identityClause(identity));
        }
        StringBuilder action = new StringBuilder("SET GENERATED ").append(identity.always() ? "ALWAYS" : "BY DEFAULT");
        SequenceDdl.options(identity.options()).forEach((option) -> action.append(" SET ").append(option));
        return alter(action.append(change.restart() ? " RESTART" : "").toString());
    }

    @Override
    public List<String> expression(ColumnAlteration.SetExpression change) {
        return alter((change.expression() != null) ? "SET EXPRESSION AS " + Parentheses.around(change.expression())
                : "DROP EXPRESSION");
    }

    @Override
    public List<String> property(ColumnAlteration.SetProperty change) {
        return alter(set(change));
    }

    private static String set(ColumnAlteration.SetProperty change) {
        // the word is known from PostgreSQL 17, the number always
        boolean usual = change.property() == ColumnAlteration.Property.STATISTICS
                && change.value().equalsIgnoreCase("DEFAULT");
        return "SET " + change.property().name() + " " + (usual ? "-1" : change.value());
    }

    /** What a definition says of a column's value. */
    private static final class Value implements ColumnValue.Visitor<String> {

        @Override
        public String none() {
            return "";
        }

        @Override
        public String expression(ColumnValue.Default value) {
            return " DEFAULT " + Parentheses.closed(value.expression());
        }

        @Override
        public String identity(ColumnValue.Identity value) {
            return identityClause(value);
        }

        @Override
        public String generated(ColumnValue.Generated value) {
            return " GENERATED ALWAYS AS " + Parentheses.around(value.expression()) + " "
                    + (value.stored() ? "STORED" : "VIRTUAL");
        }

        private static String identityClause(ColumnValue.Identity value) {
            String options = value.options().equals(SequenceOptions.DEFAULT) ? ""
                    : " (" + String.join(" ", SequenceDdl.options(value.options())) + ")";
            return " GENERATED " + (value.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY" + options;
        }

    }

}

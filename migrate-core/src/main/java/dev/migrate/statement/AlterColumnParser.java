package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.statement.AlterAction.AlterColumn;
import dev.migrate.statement.AlterAction.ColumnChange;
import dev.migrate.statement.AlterAction.OtherAction;
import dev.migrate.statement.AlterAction.SetType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads ALTER COLUMN, from behind ALTER. */
final class AlterColumnParser {

    private static final Expression NOTHING = new Expression(List.of());

    private final TokenReader reader;

    AlterColumnParser(TokenReader reader) {
        this.reader = reader;
    }

    @Nullable AlterAction parse() {
        this.reader.take("COLUMN");
        String column = this.reader.takeWord();
        if (column == null) {
            // an index's column has a number
            return this.reader.isPresent() ? new OtherAction(true) : null;
        }
        if (this.reader.take("TYPE") || this.reader.take("SET", "DATA", "TYPE")) {
            return type(column);
        }
        if (this.reader.take("SET")) {
            return set(column);
        }
        if (this.reader.take("DROP")) {
            return drop(column);
        }
        if (this.reader.take("ADD")) {
            return new AlterColumn(column, ColumnChange.ADD_IDENTITY, NOTHING);
        }
        return (this.reader.take("RESET") || this.reader.take("RESTART"))
                ? new AlterColumn(column, ColumnChange.OTHER, NOTHING) : null;
    }

    private @Nullable AlterAction type(String column) {
        TypeName type = new TypeParser(this.reader).take();
        if (type == null) {
            return null;
        }
        QualifiedName collation = this.reader.take("COLLATE") ? this.reader.takeName() : null;
        Expression using = this.reader.take("USING") ? new Expression(this.reader.rest()) : NOTHING;
        return this.reader.isPresent() ? null
                : new SetType(column, type, (collation != null) ? collation.name() : null, using);
    }

    private @Nullable AlterAction set(String column) {
        if (this.reader.take("NOT", "NULL")) {
            return new AlterColumn(column, ColumnChange.SET_NOT_NULL, NOTHING);
        }
        if (this.reader.take("DEFAULT")) {
            return new AlterColumn(column, ColumnChange.SET_DEFAULT, new Expression(this.reader.rest()));
        }
        if (this.reader.take("EXPRESSION")) {
            this.reader.take("AS");
            List<SqlToken> expression = this.reader.takeParentheses();
            return (expression != null)
                    ? new AlterColumn(column, ColumnChange.SET_EXPRESSION, new Expression(expression)) : null;
        }
        return new AlterColumn(column, ColumnChange.OTHER, NOTHING);
    }

    private @Nullable AlterAction drop(String column) {
        if (this.reader.take("NOT", "NULL")) {
            return new AlterColumn(column, ColumnChange.DROP_NOT_NULL, NOTHING);
        }
        if (this.reader.take("DEFAULT")) {
            return new AlterColumn(column, ColumnChange.DROP_DEFAULT, NOTHING);
        }
        if (this.reader.take("EXPRESSION")) {
            return new AlterColumn(column, ColumnChange.DROP_EXPRESSION, NOTHING);
        }
        return this.reader.take("IDENTITY") ? new AlterColumn(column, ColumnChange.DROP_IDENTITY, NOTHING) : null;
    }

}

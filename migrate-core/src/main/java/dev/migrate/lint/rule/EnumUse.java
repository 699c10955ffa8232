package dev.migrate.lint.rule;

import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownColumn;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.RowStatement.Insert;
import dev.migrate.statement.TableStatement.CreateTable;
import dev.migrate.statement.TypeStatement;
import dev.migrate.statement.TypeStatement.AddValue;
import java.util.List;
import java.util.stream.IntStream;

/** Whether a statement uses a value of an enum. */
final class EnumUse {

    private final Step step;

    private final AddValue added;

    private EnumUse(Step step, AddValue added) {
        this.step = step;
        this.added = added;
    }

    static boolean uses(Step step, AddValue added) {
        if (step.statement() instanceof TypeStatement || step.tokens().get(0).is("COMMENT")) {
            return false;
        }
        EnumUse use = new EnumUse(step, added);
        boolean written = IntStream.range(0, step.tokens().size()).anyMatch(use::isWritten);
        return written && (use.isCast() || use.isInColumn());
    }

    private boolean isValue(SqlToken token) {
        return token.kind() == TokenKind.STRING && token.literal().equals(this.added.value());
    }

    /** A literal that is cast to another type is not a value of the enum. */
    private boolean isWritten(int index) {
        List<SqlToken> tokens = this.step.tokens();
        boolean cast = index + 2 < tokens.size() && tokens.get(index + 1).text().equals("::");
        return isValue(tokens.get(index)) && (!cast || namesType(index + 2));
    }

    private boolean namesType(int index) {
        String type = this.added.type().name();
        List<SqlToken> tokens = this.step.tokens();
        boolean qualified = index + 2 < tokens.size() && tokens.get(index + 1).is('.');
        SqlToken last = tokens.get(qualified ? index + 2 : index);
        return last.isName() && last.name().equals(type);
    }

    private boolean isType(QualifiedName name) {
        return name.name().equals(this.added.type().name());
    }

    private boolean isCast() {
        List<SqlToken> tokens = this.step.tokens();
        for (int index = 0; index < tokens.size(); index++) {
            boolean type = tokens.get(index).isName() && tokens.get(index).name().equals(this.added.type().name());
            boolean before = index > 0 && (tokens.get(index - 1).text().equals("::") || tokens.get(index - 1).is("AS")
                    || tokens.get(index - 1).is('.'));
            boolean literal = index + 1 < tokens.size() && isValue(tokens.get(index + 1));
            if (type && (before || literal)) {
                return true;
            }
        }
        return false;
    }

    // a column of the type that the statement names, or means without naming it
    private boolean isInColumn() {
        if (this.step.statement() instanceof CreateTable create) {
            return create.columns().stream().anyMatch(this::hasValue);
        }
        boolean all = this.step.statement() instanceof Insert insert && insert.columns().isEmpty();
        boolean known = false;
        for (KnownTable table : this.step.schema().tables()) {
            if (named(table.name().name())) {
                known |= !table.columns().isEmpty();
                for (KnownColumn column : table.columns()) {
                    if (isType(column.type().name()) && (all || named(column.name()))) {
                        return true;
                    }
                }
            }
        }
        return !known || addsColumn();
    }

    private boolean hasValue(ColumnDefinition column) {
        return isType(column.type().name()) && column.constraints()
            .stream()
            .anyMatch((each) -> each.expression().tokens().stream().anyMatch(this::isValue));
    }

    private boolean addsColumn() {
        return NewParts.types(this.step).stream().anyMatch((typed) -> isType(typed.type().name()));
    }

    private boolean named(String name) {
        return this.step.tokens().stream().anyMatch((token) -> token.isName() && token.name().equals(name));
    }

}

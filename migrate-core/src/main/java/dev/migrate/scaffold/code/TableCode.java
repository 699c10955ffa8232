package dev.migrate.scaffold.code;

import dev.migrate.definition.TableBuilder;
import dev.migrate.definition.TableElement;
import dev.migrate.operation.Definitions;
import dev.migrate.schema.PartitionBound;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** New tables. */
final class TableCode {

    private TableCode() {
    }

    static @Nullable Code<?> create(String statement) {
        Tokens tokens = new Tokens(statement);
        tokens.require("CREATE");
        boolean unlogged = tokens.take("UNLOGGED");
        if (!tokens.take("TABLE")) {
            return null;
        }
        Code<String> name = Code.text(tokens.name());
        if (tokens.take("PARTITION", "OF")) {
            return partition(name, tokens);
        }
        List<Code<? extends TableElement>> elements = new ArrayList<>();
        Tokens inner = new Tokens(tokens.parentheses());
        while (!inner.isEnd() && !inner.isLost()) {
            Code<? extends TableElement> element = element(inner.untilComma());
            if (element == null) {
                return null;
            }
            elements.add(element);
        }
        Code<TableBuilder> table = Code.OPERATIONS.then("createTable", name, Code.<TableElement>each(elements),
                (op, written, all) -> op.createTable(written, all.toArray(TableElement[]::new)));
        if (unlogged) {
            table = table.then("unlogged", TableBuilder::unlogged);
        }
        if (tokens.take("INHERITS")) {
            table = table.then("inherits", Code.texts(parents(tokens)), TableBuilder::inherits);
        }
        if (tokens.take("PARTITION", "BY")) {
            table = table.then("partitionBy", Code.text(tokens.rest()), TableBuilder::partitionBy);
        }
        return tokens.isWholeRead() ? table : null;
    }

    private static @Nullable Code<?> partition(Code<String> name, Tokens tokens) {
        Code<String> whole = Code.text(tokens.name());
        Code<TableBuilder> table = Code.OPERATIONS.then("createTable", name, (op, written) -> op.createTable(written))
            .then("partitionOf", whole, bound(tokens.until(Set.of("PARTITION"))), TableBuilder::partitionOf);
        if (tokens.take("PARTITION", "BY")) {
            table = table.then("partitionBy", Code.text(tokens.rest()), TableBuilder::partitionBy);
        }
        return tokens.isWholeRead() ? table : null;
    }

    static Code<PartitionBound> bound(String sql) {
        if (sql.equals("DEFAULT")) {
            return Code.define("otherRows", Definitions::otherRows);
        }
        return new Code<>("new PartitionBound(" + JavaText.literal(sql) + ")", Set.of(PartitionBound.class.getName()),
                (operations) -> new PartitionBound(sql));
    }

    private static @Nullable Code<? extends TableElement> element(String definition) {
        return new Tokens(definition).take("CONSTRAINT") ? ConstraintCode.of(null, definition)
                : ColumnCode.of(definition);
    }

    private static List<String> parents(Tokens tokens) {
        Tokens inner = new Tokens(tokens.parentheses());
        List<String> names = new ArrayList<>();
        do {
            names.add(inner.name());
        }
        while (inner.mark(","));
        return names;
    }

}

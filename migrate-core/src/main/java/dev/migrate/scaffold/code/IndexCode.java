package dev.migrate.scaffold.code;

import dev.migrate.definition.IndexBuilder;
import dev.migrate.definition.IndexElement;
import dev.migrate.operation.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** New indexes. */
final class IndexCode {

    private static final Pattern COLUMN = Pattern.compile("[a-z_][a-z0-9_]*");

    private static final Pattern TURNED = Pattern.compile("(.*?)( DESC)?( NULLS FIRST| NULLS LAST)?", Pattern.DOTALL);

    private IndexCode() {
    }

    static @Nullable Code<?> create(String statement) {
        Tokens tokens = new Tokens(statement);
        tokens.require("CREATE");
        boolean unique = tokens.take("UNIQUE");
        if (!tokens.take("INDEX")) {
            return null;
        }
        boolean concurrently = tokens.take("CONCURRENTLY");
        Code<String> name = Code.text(tokens.plainName());
        tokens.require("ON");
        Code<String> table = Code.text(tokens.name());
        String method = tokens.take("USING") ? tokens.plainName() : "btree";
        Code<IndexBuilder> index = on(table, new Tokens(tokens.parentheses()));
        if (index == null) {
            return null;
        }
        index = index.then("named", name, IndexBuilder::named);
        if (!method.equals("btree")) {
            index = index.then("using", Code.text(method), IndexBuilder::using);
        }
        if (tokens.take("INCLUDE")) {
            index = index.then("include", Code.texts(tokens.names()), IndexBuilder::include);
        }
        boolean alike = tokens.take("NULLS", "NOT", "DISTINCT");
        if (unique) {
            index = alike ? index.then("uniqueNullsNotDistinct", IndexBuilder::uniqueNullsNotDistinct)
                    : index.then("unique", IndexBuilder::unique);
        }
        if (tokens.take("WHERE")) {
            String condition = tokens.rest();
            index = index.then("where", Code.text(condition), IndexBuilder::where);
        }
        if (concurrently) {
            index = index.then("concurrently", IndexBuilder::concurrently);
        }
        return tokens.isWholeRead() ? index : null;
    }

    private static @Nullable Code<IndexBuilder> on(Code<String> table, Tokens inner) {
        List<String> columns = new ArrayList<>();
        while (!inner.isEnd()) {
            columns.add(inner.untilComma());
        }
        if (columns.stream().allMatch((column) -> COLUMN.matcher(column).matches())) {
            return Code.OPERATIONS.then("createIndex", table, Code.texts(columns),
                    (op, on, names) -> op.createIndex(on, names));
        }
        List<Code<? extends IndexElement>> elements = new ArrayList<>();
        for (String column : columns) {
            elements.add(element(column));
        }
        return Code.OPERATIONS.then("createIndex", table, Code.<IndexElement>each(elements),
                (op, on, all) -> op.createIndex(on, all.toArray(IndexElement[]::new)));
    }

    private static Code<IndexElement> element(String text) {
        Matcher matcher = TURNED.matcher(text);
        boolean turned = matcher.matches() && matcher.group(2) != null;
        String value = matcher.matches() ? matcher.group(1) : text;
        String nulls = matcher.matches() ? matcher.group(3) : null;
        Tokens tokens = new Tokens(value);
        String expression = expression(tokens);
        Code<IndexElement> element;
        if (expression != null) {
            element = Code.define("expression", Code.text(expression), Definitions::expression);
            element = turned ? element.then("descending", IndexElement::descending) : element;
        }
        else {
            element = Code.define(turned ? "desc" : "asc", Code.text(tokens.plainName()),
                    turned ? Definitions::desc : Definitions::asc);
        }
        if (tokens.take("COLLATE")) {
            element = element.then("collate", Code.text(tokens.sqlName()), IndexElement::collate);
        }
        if (!tokens.isEnd()) {
            element = element.then("operatorClass", Code.text(tokens.rest()), IndexElement::operatorClass);
        }
        if (nulls != null) {
            element = nulls.endsWith("FIRST") ? element.then("nullsFirst", IndexElement::nullsFirst)
                    : element.then("nullsLast", IndexElement::nullsLast);
        }
        return element;
    }

    /** Gives an expression without parentheses around it; null for a column. */
    private static @Nullable String expression(Tokens tokens) {
        return tokens.isOpen() ? tokens.parentheses() : tokens.call();
    }

}

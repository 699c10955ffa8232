package dev.migrate.scaffold.code;

import dev.migrate.definition.IndexElement;
import dev.migrate.schema.CatalogObject.CatalogIndex;
import dev.migrate.schema.Index;
import dev.migrate.schema.Index.Uniqueness;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Indexes, as they are known and as PostgreSQL wrote them. */
final class IndexCode {

    private static final Set<String> AFTER_CLASS = Set.of("ASC", "DESC", "NULLS");

    private static final Pattern COLUMN = Pattern.compile("[a-z_][a-z0-9_]*");

    private IndexCode() {
    }

    static Call of(Index index) {
        Index.Options options = index.options();
        boolean plain = index.elements()
            .stream()
            .allMatch((element) -> COLUMN.matcher(element.expression()).matches()
                    && element.equals(new Index.Element(element.expression(), null, null, null)));
        Object elements = plain ? index.elements().stream().map(Index.Element::expression).toList()
                : new Argument.Each(IndexElement.class, index.elements().stream().map(IndexCode::element).toList());
        Call call = Call.operation("createIndex", Names.of(index.table()), elements)
            .then("named", Names.part(index.name()));
        if (!options.method().equals("btree")) {
            call = call.then("using", options.method());
        }
        return Names
            .parameters(call.given("include", options.include())
                .when(index.uniqueness() == Uniqueness.UNIQUE, "unique")
                .when(index.uniqueness() == Uniqueness.NULLS_NOT_DISTINCT, "uniqueNullsNotDistinct")
                .given("where", options.predicate()), options.parameters())
            .given("tablespace", options.tablespace())
            .when(options.only(), "only");
    }

    private static Call element(Index.Element element) {
        Tokens tokens = new Tokens(element.expression());
        Tokens order = new Tokens((element.order() != null) ? element.order() : "");
        boolean turned = order.take("DESC");
        boolean parentheses = tokens.isOpen();
        String column = parentheses ? tokens.parentheses() : tokens.part();
        Call call;
        if (parentheses || !tokens.isWholeRead()) {
            String expression = parentheses ? column : element.expression();
            call = Call.define("expression", expression).when(turned, "descending");
        }
        else {
            call = Call.define(turned ? "desc" : "asc", column);
        }
        return call.given("collate", element.collation())
            .given("operatorClass", element.operatorClass())
            .when(order.take("NULLS", "FIRST"), "nullsFirst")
            .when(order.take("NULLS", "LAST"), "nullsLast");
    }

    /** Reads what PostgreSQL wrote; null if something of it is not known here. */
    static @Nullable Index read(CatalogIndex index) {
        Tokens tokens = new Tokens(index.text().body());
        tokens.require("USING");
        String method = tokens.part();
        List<Index.Element> elements = tokens.list(IndexCode::read);
        List<String> include = tokens.namesAfter("INCLUDE");
        boolean alike = tokens.take("NULLS", "NOT", "DISTINCT");
        Index.Options options = new Index.Options(method, include, tokens.restAfter("WHERE"), Map.of(), null,
                index.only());
        Uniqueness uniqueness = alike ? Uniqueness.NULLS_NOT_DISTINCT
                : index.text().unique() ? Uniqueness.UNIQUE : Uniqueness.NONE;
        return tokens.isWholeRead() ? new Index(index.name(), index.table(), elements, uniqueness, options) : null;
    }

    private static Index.Element read(Tokens tokens) {
        String expression = tokens.expression();
        String collation = tokens.take("COLLATE") ? tokens.expression() : null;
        String operatorClass = tokens.until(AFTER_CLASS);
        String order = tokens.until(Set.of());
        return new Index.Element(expression, collation, operatorClass.isEmpty() ? null : operatorClass,
                order.isEmpty() ? null : order);
    }

}

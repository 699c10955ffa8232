package dev.migrate.ddl;

import dev.migrate.schema.CatalogObject.CatalogIndex;
import dev.migrate.schema.Index;
import dev.migrate.schema.Index.Uniqueness;
import dev.migrate.sql.Identifier;
import java.util.stream.Collectors;

/** Indexes: how they are defined. */
final class IndexDdl {

    private IndexDdl() {
    }

    static String create(Index index, boolean ifNotExists, boolean concurrently) {
        Index.Options options = index.options();
        StringBuilder sql = new StringBuilder("CREATE ")
            .append((index.uniqueness() != Uniqueness.NONE) ? "UNIQUE INDEX " : "INDEX ")
            .append(concurrently ? "CONCURRENTLY " : "")
            .append(ifNotExists ? "IF NOT EXISTS " : "")
            .append(Identifier.write(index.name()))
            .append(options.only() ? " ON ONLY " : " ON ")
            .append(index.table().sql());
        if (!options.method().equals("btree")) {
            sql.append(" USING ").append(Identifier.write(options.method()));
        }
        sql.append(index.elements().stream().map(IndexDdl::element).collect(Collectors.joining(", ", " (", ")")))
            .append(Words.columns(" INCLUDE ", options.include()))
            .append((index.uniqueness() == Uniqueness.NULLS_NOT_DISTINCT) ? " NULLS NOT DISTINCT" : "")
            .append(Words.withParameters(options.parameters()));
        if (options.tablespace() != null) {
            sql.append(" TABLESPACE ").append(Identifier.write(options.tablespace()));
        }
        if (options.predicate() != null) {
            sql.append(" WHERE ").append(options.predicate());
        }
        return sql.toString();
    }

    static String create(CatalogIndex index, boolean ifNotExists, boolean concurrently) {
        return "CREATE " + (index.text().unique() ? "UNIQUE INDEX " : "INDEX ") + (concurrently ? "CONCURRENTLY " : "")
                + (ifNotExists ? "IF NOT EXISTS " : "") + Identifier.write(index.name())
                + (index.only() ? " ON ONLY " : " ON ") + index.table().sql() + " " + index.text().body();
    }

    private static String element(Index.Element element) {
        return element.expression() + ((element.collation() != null) ? " COLLATE " + element.collation() : "")
                + ((element.operatorClass() != null) ? " " + element.operatorClass() : "")
                + ((element.order() != null) ? " " + element.order() : "");
    }

}

package dev.migrate.catalog;

import dev.migrate.snapshot.Facet;
import java.util.ArrayList;
import java.util.List;

/** Reads domains and their constraints. */
final class DomainReader implements ObjectReader {

    // constraints that refuse null have names from PostgreSQL 17
    private static final String DOMAINS = """
            SELECT t.class, t.oid, 'DOMAIN' AS id_kind, t.nspname AS id_schema, t.typname AS id_name,
                pg_catalog.format_type(t.typbasetype, t.typtypmod) AS type,
                CASE WHEN t.typcollation <> b.typcollation
                    THEN t.typcollation::pg_catalog.regcollation::pg_catalog.text END AS collation,
                pg_catalog.pg_get_expr(t.typdefaultbin, 'pg_catalog.pg_type'::pg_catalog.regclass) AS default,
                CASE WHEN t.typnotnull THEN coalesce(k.conname, '') END AS not_null
            FROM types t
            JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
            LEFT JOIN pg_catalog.pg_constraint k ON k.contypid = t.oid AND k.contype = 'n'
            WHERE t.typtype = 'd'
            ORDER BY t.nspname, t.typname
            """;

    private static final String CONSTRAINTS = """
            SELECT k.tableoid AS class, k.oid, 'DOMAIN_CONSTRAINT' AS id_kind, t.nspname AS id_of_schema,
                t.typname AS id_of_name, k.conname AS id_name, %s
            FROM types t
            JOIN pg_catalog.pg_constraint k ON k.contypid = t.oid
            WHERE k.contype = 'c'
            ORDER BY t.nspname, t.typname, k.conname
            """.formatted(ConstraintColumn.SQL);

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = new ArrayList<>(source.rows(DOMAINS));
        rows.forEach((row) -> row.change(Facet.NOT_NULL,
                (name) -> ChosenName.is(name, row.id().name().name(), null, "not_null") ? "" : name));
        rows.addAll(source.rows(CONSTRAINTS));
        return rows;
    }

}

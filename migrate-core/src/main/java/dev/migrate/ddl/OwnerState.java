package dev.migrate.ddl;

import dev.migrate.change.FoundState;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.SqlLiteral;

/**
 * What another owner changes: privileges that the new owner had are one with those of an
 * owner from then on, so that they have to be put back too.
 *
 * @param reference the object
 */
record OwnerState(ObjectReference reference) implements FoundState.Comparison {

    /** Gives the query for the owner and all privileges before. */
    String before() {
        return "SELECT pg_catalog.jsonb_build_object('owner', (" + owner() + ")::text, 'privileges', ("
                + PrivilegeState.BEFORE + ")::jsonb)::text";
    }

    private String owner() {
        return "SELECT o." + CatalogAddress.ownerColumn(this.reference) + "::oid FROM pg_catalog."
                + CatalogAddress.catalog(this.reference) + " o WHERE o.oid = " + CatalogAddress.oid(this.reference);
    }

    @Override
    public String after(String before) {
        String former = "((" + before + ")::jsonb ->> 'owner')::oid";
        return "SELECT (pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array('0', '0', 0, "
                + SqlLiteral.quote("ALTER " + Words.object(this.reference) + " OWNER TO ")
                + " || pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(" + former + ")))) || ("
                + PrivilegeState.changed("((" + before + ")::jsonb -> 'privileges')::text",
                        (role) -> "CASE " + role + " WHEN (" + owner() + ") THEN " + former + " ELSE " + role + " END")
                + ")::jsonb)::text";
    }

    @Override
    public String end(String found) {
        return PrivilegeState.present(found);
    }

}

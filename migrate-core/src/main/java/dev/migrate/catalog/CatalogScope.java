package dev.migrate.catalog;

import java.util.List;

/**
 * What of a database is looked at.
 *
 * @param include patterns of names, {@code schema.name} with {@code *}, or {@code name}
 * alone for any schema; a schema itself is looked at where everything in it is; none for
 * everything
 * @param exclude patterns of names that are left out
 * @param ownTables names of tables that keep the state of the migrations themselves, left
 * out in every schema
 * @param access whether owners and privileges are looked at
 */
public record CatalogScope(List<String> include, List<String> exclude, List<String> ownTables, List<Access> access) {

    /** Everything, without owners and privileges. */
    public static final CatalogScope ALL = new CatalogScope(List.of(), List.of(),
            List.of("migrate_version", "migrate_history"), List.of());

    /** Copies the lists. */
    public CatalogScope {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        ownTables = List.copyOf(ownTables);
        access = List.copyOf(access);
    }

    /** What roles have to do with an object. */
    public enum Access {

        /** Who owns it. */
        OWNERS,
        /** Who may do what with it. */
        PRIVILEGES

    }

}

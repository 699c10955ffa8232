package dev.migrate.catalog;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of a database that is read.
 *
 * @param include patterns of names, {@code schema.name} with {@code *}, or {@code name}
 * alone for any schema; a schema itself is looked at where everything in it is; none for
 * everything
 * @param exclude patterns of names that are left out
 * @param ownTables names of tables that keep the state of the migrations themselves, left
 * out in every schema
 * @param access whether owners and privileges are looked at
 * @param partitionsNotMine patterns of tables whose partitions are compared only if both
 * sides have them
 */
public record CatalogScope(List<String> include, List<String> exclude, List<String> ownTables, List<Access> access,
        List<String> partitionsNotMine) {

    /** Everything, without owners and privileges. */
    public static final CatalogScope ALL = new CatalogScope(List.of(), List.of(),
            List.of("migrate_version", "migrate_history", "migrate_progress"), List.of());

    /** Copies the lists. */
    public CatalogScope {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        ownTables = List.copyOf(ownTables);
        access = List.copyOf(access);
        partitionsNotMine = List.copyOf(partitionsNotMine);
    }

    /**
     * Compares all partitions.
     * @param include patterns of names
     * @param exclude patterns of names that are left out
     * @param ownTables names of tables that keep the state of the migrations themselves
     * @param access whether owners and privileges are looked at
     */
    public CatalogScope(List<String> include, List<String> exclude, List<String> ownTables, List<Access> access) {
        this(include, exclude, ownTables, access, List.of());
    }

    /**
     * Gives the scope with owners or privileges beside those that it has.
     * @param more what is looked at too
     * @return a copy
     */
    public CatalogScope with(Collection<Access> more) {
        return new CatalogScope(this.include, this.exclude, this.ownTables,
                Stream.concat(this.access.stream(), more.stream()).distinct().sorted().toList(),
                this.partitionsNotMine);
    }

    /** The owner and the privileges of an object. */
    public enum Access {

        /** Who owns it. */
        OWNERS,
        /** Who may do what with it. */
        PRIVILEGES

    }

}

package dev.migrate.catalog;

import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A part as one query gives it, before what other catalogs say of it is added.
 *
 * @param address where it is kept; null for what has no row of its own
 * @param id its name
 * @param facets what there is to say of it, each of its facet's type; may be added to
 * @param uses what it needs that {@code pg_depend} does not say
 */
record CatalogRow(@Nullable CatalogAddress address, PartId id, Map<Facet<?>, Object> facets,
        List<CatalogAddress> uses) {

    CatalogRow {
        facets = new LinkedHashMap<>(facets);
        uses = List.copyOf(uses);
    }

    <T> @Nullable T get(Facet<T> facet) {
        return facet.in(this.facets);
    }

    <T> void put(Facet<T> facet, T value) {
        this.facets.put(facet, value);
    }

    <T> void add(Facet<List<T>> facet, T value) {
        List<T> former = get(facet);
        List<T> values = new ArrayList<>((former != null) ? former : List.of());
        values.add(value);
        put(facet, List.copyOf(values));
    }

    <T> void change(Facet<T> facet, UnaryOperator<T> change) {
        T value = get(facet);
        if (value != null) {
            put(facet, change.apply(value));
        }
    }

    void changeStatements(UnaryOperator<String> change) {
        change(Facet.STATEMENTS, (statements) -> statements.stream().map(change).toList());
    }

    /** Gives the part, with its facets in their fixed order. */
    SchemaPart part(Set<PartId> used) {
        Map<Facet<?>, Object> ordered = new LinkedHashMap<>();
        for (Facet<?> facet : Facet.all()) {
            Object value = this.facets.get(facet);
            if (value != null) {
                ordered.put(facet, value);
            }
        }
        return new SchemaPart(this.id, ordered, used);
    }

}

package dev.migrate.catalog;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A part as one query gives it, before what other catalogs say of it is added.
 *
 * @param address where it is kept; null for what has no row of its own
 * @param id its name
 * @param facets what there is to say of it; may be added to
 * @param uses what it needs that {@code pg_depend} does not say
 * @param notes what the query says beside the facets, by column
 */
record CatalogRow(@Nullable CatalogAddress address, PartId id, Map<Facet, List<String>> facets,
        List<CatalogAddress> uses, Map<String, String> notes) {

    CatalogRow {
        Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
        copy.putAll(facets);
        facets = copy;
        uses = List.copyOf(uses);
        notes = Map.copyOf(notes);
    }

    void put(Facet facet, String text) {
        this.facets.put(facet, List.of(text));
    }

    void add(Facet facet, String text) {
        List<String> texts = new ArrayList<>(this.facets.getOrDefault(facet, List.of()));
        texts.add(text);
        this.facets.put(facet, texts);
    }

    void change(Facet facet, UnaryOperator<String> change) {
        this.facets.computeIfPresent(facet, (key, texts) -> texts.stream().map(change).toList());
    }

}

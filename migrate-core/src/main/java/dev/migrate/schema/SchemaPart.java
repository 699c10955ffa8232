package dev.migrate.schema;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One object of a database, or a part of it that changes on its own.
 *
 * @param id its name
 * @param facets what there is to say of it; most have one text
 * @param uses the parts that have to be there for it to be, as PostgreSQL knows them
 */
public record SchemaPart(PartId id, Map<Facet, List<String>> facets, Set<PartId> uses) {

    /** Copies the map and the set. */
    public SchemaPart {
        Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
        facets.forEach((facet, texts) -> copy.put(facet, List.copyOf(texts)));
        facets = Collections.unmodifiableMap(copy);
        uses = Collections.unmodifiableSet(new LinkedHashSet<>(uses));
    }

    /**
     * Gives the part before anything is said of it.
     * @return a copy without facets
     */
    public SchemaPart withoutFacets() {
        return new SchemaPart(this.id, Map.of(), this.uses);
    }

    /**
     * Tells whether a facet is there.
     * @param facet the facet
     * @return true where it is
     */
    public boolean has(Facet facet) {
        return this.facets.containsKey(facet);
    }

    /**
     * Gives a facet that has one text.
     * @param facet the facet
     * @return its text; null where it is absent
     */
    public @Nullable String text(Facet facet) {
        List<String> texts = this.facets.get(facet);
        return (texts != null && !texts.isEmpty()) ? texts.get(0) : null;
    }

    /**
     * Gives the texts of a facet.
     * @param facet the facet
     * @return its texts, in order; none where it is absent
     */
    public List<String> texts(Facet facet) {
        return this.facets.getOrDefault(facet, List.of());
    }

}

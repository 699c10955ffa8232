package dev.migrate.snapshot;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One object of a database, or a part of it that changes on its own.
 *
 * @param id its name
 * @param facets what there is to say of it, each of its facet's type
 * @param uses the parts that have to be there for it to be, as PostgreSQL knows them
 * @since 0.1
 */
public record SchemaPart(PartId id, Map<Facet<?>, Object> facets, Set<PartId> uses) {

    /** Copies the map and the set. */
    public SchemaPart {
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
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
     * Gives the part with some facets as another part has them.
     * @param source the other part
     * @param taken the facets; those that it does not have are removed
     * @return a copy
     */
    public SchemaPart with(SchemaPart source, Facet<?>... taken) {
        Map<Facet<?>, Object> copy = new LinkedHashMap<>(this.facets);
        for (Facet<?> facet : taken) {
            copy.remove(facet);
            if (source.has(facet)) {
                copy.put(facet, source.the(facet));
            }
        }
        return new SchemaPart(this.id, copy, this.uses);
    }

    /**
     * Gives the part with a facet.
     * @param facet the facet
     * @param value its value
     * @return a copy
     * @param <T> the type of the value
     */
    public <T> SchemaPart with(Facet<T> facet, T value) {
        Map<Facet<?>, Object> copy = new LinkedHashMap<>(this.facets);
        copy.put(facet, value);
        return new SchemaPart(this.id, copy, this.uses);
    }

    /**
     * Gives the part without some facets.
     * @param removed the facets
     * @return a copy
     */
    public SchemaPart without(Facet<?>... removed) {
        Map<Facet<?>, Object> copy = new LinkedHashMap<>(this.facets);
        copy.keySet().removeAll(Arrays.asList(removed));
        return new SchemaPart(this.id, copy, this.uses);
    }

    /**
     * Gives the part, which refuses null, without the name of the constraint.
     * @return a copy
     */
    public SchemaPart withPlainNotNull() {
        Map<Facet<?>, Object> copy = new LinkedHashMap<>(this.facets);
        copy.put(Facet.NOT_NULL, "");
        return new SchemaPart(this.id, copy, this.uses);
    }

    /**
     * Returns whether something is said of it.
     * @param facet the facet
     * @return true if it is
     */
    public boolean has(Facet<?> facet) {
        return this.facets.containsKey(facet);
    }

    /**
     * Gives what is said of it, if anything.
     * @param facet the facet
     * @return its value; null if it is absent
     * @param <T> its type
     */
    public <T> @Nullable T get(Facet<T> facet) {
        return facet.in(this.facets);
    }

    /**
     * Gives what is said of it.
     * @param facet a facet that every part of its kind has, or that is known to be there
     * @return its value
     * @throws IllegalStateException if it is absent
     * @param <T> its type
     */
    public <T> T the(Facet<T> facet) {
        T value = get(facet);
        if (value == null) {
            throw new IllegalStateException(this.id + " has no " + facet);
        }
        return value;
    }

    /**
     * Gives the values of a facet that has several.
     * @param facet the facet
     * @return its values, in order; none if it is absent
     * @param <T> the type of each
     */
    public <T> List<T> all(Facet<List<T>> facet) {
        List<T> values = get(facet);
        return (values != null) ? values : List.of();
    }

    /**
     * Returns whether two parts differ in what is said of them.
     * @param other the other part
     * @param compared the facets that count
     * @return true if one of these is not the same
     */
    public boolean differs(SchemaPart other, Facet<?>... compared) {
        return Arrays.stream(compared).anyMatch((facet) -> !Objects.equals(get(facet), other.get(facet)));
    }

}

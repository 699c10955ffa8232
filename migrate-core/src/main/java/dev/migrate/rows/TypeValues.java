package dev.migrate.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of every type, those that are made of others too. */
final class TypeValues {

    private static final int DEEPEST = 6;

    // numbers and dates: the ordinary values of their pools ascend
    private static final Set<String> ORDERED = Set.of("N", "D");

    private final TypeCatalog types;

    private final Sieve sieve;

    private final BaseValues base;

    private final Map<List<Object>, Pool> known = new HashMap<>();

    TypeValues(TypeCatalog types, Sieve sieve, int count) {
        this.types = types;
        this.sieve = sieve;
        this.base = new BaseValues(types.isUnicode(), count);
    }

    /**
     * Gives the values of a type.
     * @param hints the constants of the conditions on the column
     */
    Pool of(TypeRef ref, Hints hints) {
        return of(ref, hints, 0);
    }

    private Pool of(TypeRef ref, Hints hints, int depth) {
        List<Object> key = List.of(ref, hints);
        Pool pool = this.known.get(key);
        if (pool == null) {
            pool = (depth > DEEPEST) ? Pool.EMPTY : make(ref, hints, depth);
            this.known.put(key, pool);
        }
        return pool;
    }

    private Pool make(TypeRef ref, Hints hints, int depth) {
        Type type = this.types.of(ref);
        return switch (type.kind()) {
            case BASE -> base(type, ref.modifier(), hints);
            case ENUM -> new Pool(type.words(), List.of());
            case DOMAIN -> {
                Pool plain = of(type.parts().get(0), Hints.in(type.words()).and(hints), depth + 1);
                // its base type may be a domain, with conditions that are met already
                yield type.words().isEmpty() ? plain : plain
                    .only((texts) -> this.sieve.values(texts, this.types.of(type.parts().get(0)).name(), type.words()));
            }
            case ARRAY -> BuiltValues.arrays(of(this.types.parts(ref).get(0), hints, depth + 1),
                    !refusesNull(this.types.parts(ref).get(0)), delimiter(type));
            case COMPOSITE -> BuiltValues.rows(attributes(ref, depth));
            case RANGE -> BuiltValues.ranges(of(type.parts().get(0), Hints.NONE, depth + 1),
                    ORDERED.contains(this.types.of(type.parts().get(0)).category()));
            case MULTIRANGE -> BuiltValues.multiranges(of(type.parts().get(0), Hints.NONE, depth + 1));
        };
    }

    private Pool base(Type type, int modifier, Hints hints) {
        Pool pool = type.plainName().isEmpty() ? null : this.base.of(type.plainName(), modifier, hints);
        if (pool == null && type.category().equals("S") && type.plainName().isEmpty()) {
            // citext and the like
            pool = this.base.of("text", modifier, hints);
        }
        boolean sure = pool != null && !BaseValues.isDoubtful(type.plainName());
        Pool candidates = (pool != null) ? pool : BaseValues.GUESSES;
        return sure ? candidates : candidates.only((texts) -> this.sieve.values(texts, type.name(), List.of()));
    }

    private static String delimiter(Type array) {
        return array.plainName().equals("_box") ? ";" : ",";
    }

    boolean refusesNull(TypeRef ref) {
        return this.types.refusesNull(ref);
    }

    /** The values of each attribute; null among them where the attribute takes nulls. */
    private List<List<@Nullable String>> attributes(TypeRef ref, int depth) {
        List<List<@Nullable String>> attributes = new ArrayList<>();
        for (TypeRef part : this.types.parts(ref)) {
            List<@Nullable String> values = new ArrayList<>();
            if (!refusesNull(part)) {
                values.add(null);
            }
            values.addAll(of(part, Hints.NONE, depth + 1).all());
            attributes.add(values);
        }
        return attributes;
    }

}

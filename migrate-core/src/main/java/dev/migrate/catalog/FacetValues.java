package dev.migrate.catalog;

import dev.migrate.schema.Attribute;
import dev.migrate.schema.Firing;
import dev.migrate.schema.ReplicaIdentity;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.snapshot.Argument;
import dev.migrate.snapshot.ExtensionVersion;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the values of facets of what queries give. */
final class FacetValues {

    private static final Map<Facet<?>, Function<List<TextLine>, Object>> MAKERS = new HashMap<>();

    static {
        one(Facet.OWNED_BY, (line) -> PartId.of(PartKind.COLUMN, line.name(0), line.at(2)));
        one(Facet.CONSTRAINT, ConstraintColumn::value);
        one(Facet.INDEX, IndexReader::value);
        one(Facet.NUMBERS, FacetValues::numbers);
        one(Facet.REPLICA_IDENTITY,
                (line) -> new ReplicaIdentity(ReplicaIdentity.Kind.valueOf(line.at(0)), line.find(1)));
        one(Facet.VERSION, (line) -> new ExtensionVersion(line.at(0), true));
        one(Facet.FIRES, (line) -> Firing.valueOf(line.at(0)));
        each(Facet.ATTRIBUTES, FacetValues::attribute);
        each(Facet.COLUMNS, FacetValues::attribute);
        each(Facet.ARGUMENTS, (line) -> new Argument(line.at(0), line.isTrue(1)));
        each(Facet.ATTACHED, AttachedIndexes::value);
        MAKERS.put(Facet.CONFLICT, RowConflicts::value);
        MAKERS.put(Facet.COLUMN_TARGETS, FacetValues::targets);
        MAKERS.put(Facet.PARAMETERS, FacetValues::parameters);
    }

    private FacetValues() {
    }

    private static <T> void one(Facet<T> facet, Function<TextLine, T> maker) {
        MAKERS.put(facet, (lines) -> maker.apply(lines.get(0)));
    }

    private static <T> void each(Facet<List<T>> facet, Function<TextLine, T> maker) {
        MAKERS.put(facet, (lines) -> lines.stream().map(maker).toList());
    }

    /**
     * Makes a value.
     * @param facet its facet
     * @param value what the query gives: a text, number, truth, or an array
     * @param source what was asked
     * @return the value; null if it is absent
     */
    static @Nullable Object of(Facet<?> facet, Object value, CatalogSource source) {
        if (value instanceof Object[] items && items.length == 0) {
            return null;
        }
        return switch (facet.form()) {
            case TEXT -> source.text(value.toString());
            case TEXTS -> TextLine.of(value, source).get(0).all();
            case NUMBER -> ((Number) value).intValue();
            case TRUTH -> value;
            case FLAG -> Boolean.TRUE.equals(value) ? value : null;
            case NAME -> TextLine.of(value, source).get(0).name(0);
            case NAMES -> TextLine.of(value, source).stream().map((line) -> line.name(0)).toList();
            case VALUE -> Objects.requireNonNull(MAKERS.get(facet)).apply(TextLine.of(value, source));
        };
    }

    private static SequenceOptions numbers(TextLine line) {
        return new SequenceOptions(new BigInteger(line.at(0)), new BigInteger(line.at(1)), new BigInteger(line.at(2)),
                new BigInteger(line.at(3)), new BigInteger(line.at(4)), line.isTrue(5));
    }

    private static Attribute attribute(TextLine line) {
        return new Attribute(line.at(0), line.at(1), line.find(2));
    }

    private static Map<Integer, Integer> targets(List<TextLine> lines) {
        Map<Integer, Integer> targets = new LinkedHashMap<>();
        lines.forEach((line) -> targets.put(Integer.valueOf(line.at(0)), Integer.valueOf(line.at(1))));
        return Collections.unmodifiableMap(targets);
    }

    // the value of an option without one is an empty text
    private static Map<String, String> parameters(List<TextLine> lines) {
        Map<String, String> parameters = new LinkedHashMap<>();
        lines.forEach((line) -> parameters.put(line.at(0), Objects.requireNonNullElse(line.find(1), "")));
        return Collections.unmodifiableMap(parameters);
    }

}

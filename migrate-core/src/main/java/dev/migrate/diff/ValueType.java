package dev.migrate.diff;

import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The type of values, seen through domains.
 *
 * @param sql the type as it is written
 * @param name the type below all domains
 * @param kind what the type is called in the table of casts: its own name if it is built
 * in, else a word for its kind
 * @param definition the enum, composite type or range type; null for any other
 */
record ValueType(String sql, TypeName name, String kind, @Nullable SchemaPart definition) {

    static final String ENUM = "enum";

    static final String COMPOSITE = "composite";

    static final String HSTORE = "hstore";

    static final String UNKNOWN = "unknown";

    // types whose extension has their name, in whatever schema
    private static final Set<String> OF_EXTENSIONS = Set.of("citext", HSTORE);

    static ValueType of(String type, SchemaSnapshot snapshot) {
        return resolve(type, TypeName.of(type), snapshot);
    }

    private static ValueType resolve(String sql, TypeName name, SchemaSnapshot snapshot) {
        if (BuiltInCasts.isKnown(name.base())) {
            return new ValueType(sql, name, name.base(), null);
        }
        SchemaPart domain = find(snapshot, PartKind.DOMAIN, name);
        if (domain != null) {
            TypeName below = TypeName.of(domain.the(Facet.TYPE));
            return (name.array() && below.array()) ? new ValueType(sql, name, UNKNOWN, null)
                    : resolve(sql, name.array() ? below.asArray() : below, snapshot);
        }
        SchemaPart labels = find(snapshot, PartKind.ENUM, name);
        if (labels != null) {
            return new ValueType(sql, name, ENUM, labels);
        }
        String extension = QualifiedName.of(name.base()).name();
        if (OF_EXTENSIONS.contains(extension)
                && snapshot.find(PartId.of(PartKind.EXTENSION, new QualifiedName(null, extension))) != null) {
            return new ValueType(sql, name, extension, null);
        }
        SchemaPart row = find(snapshot, PartKind.COMPOSITE_TYPE, name);
        return (row != null) ? new ValueType(sql, name, COMPOSITE, row)
                : new ValueType(sql, name, UNKNOWN, find(snapshot, PartKind.RANGE_TYPE, name));
    }

    private static @Nullable SchemaPart find(SchemaSnapshot snapshot, PartKind kind, TypeName type) {
        return snapshot.find(PartId.of(kind, QualifiedName.of(type.base())));
    }

    boolean isArray() {
        return this.name.array();
    }

    /** Gives the type of the elements. */
    ValueType element() {
        // an array that a domain names has elements of the type below
        TypeName written = TypeName.of(this.sql);
        String element = written.array() ? this.sql.substring(0, this.sql.length() - "[]".length()) : base();
        return new ValueType(element, this.name.element(), this.kind, this.definition);
    }

    private String base() {
        TypeName type = this.name;
        return type.base() + (type.modifiers().isEmpty() ? "" : "(" + String.join(",", type.modifiers()) + ")");
    }

    boolean isString() {
        return BuiltInCasts.STRINGS.contains(this.kind);
    }

    boolean isJson() {
        return this.kind.startsWith("json");
    }

}

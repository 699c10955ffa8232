package dev.migrate.diff;

import dev.migrate.schema.Grant;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with something that has just been created, beyond PostgreSQL's own
 * start: what the default privileges of its creator say (<em>PostgreSQL manual, ALTER
 * DEFAULT PRIVILEGES</em>).
 *
 * @param snapshot has the default privileges
 * @param creator the role that creates; null if default privileges do not matter
 */
public record DefaultAccess(SchemaSnapshot snapshot, @Nullable String creator) {

    /**
     * Gives a part as it is created.
     * @param part the part
     * @return the same with its first grants and revokes, and no other facets
     */
    public SchemaPart on(SchemaPart part) {
        Subject objects = Subject.of(part.id().kind());
        if (this.creator == null || objects == null) {
            return part.withoutFacets();
        }
        Map<Right, Boolean> granted = new LinkedHashMap<>();
        Map<Right, Boolean> revoked = new LinkedHashMap<>();
        defaults(objects).filter((defaults) -> !defaults.has(Facet.IN_SCHEMA)).forEach((defaults) -> {
            granted.putAll(rights(defaults.all(Facet.GRANTS)));
            revoked.putAll(rights(defaults.all(Facet.REVOKES)));
        });
        // those of a schema only add to the others
        defaults(objects).filter((defaults) -> isIn(defaults.get(Facet.IN_SCHEMA), part.id()))
            .forEach((defaults) -> rights(defaults.all(Facet.GRANTS)).forEach((right, grantable) -> {
                boolean gone = revoked.remove(right) != null;
                if (!gone && !objects.begins(right) && !right.role().equals(own())) {
                    granted.merge(right, grantable, Boolean::logicalOr);
                }
            }));
        String owner = part.has(Facet.OWNER) ? Identifier.write(part.the(Facet.OWNER)) : own();
        Map<Facet<?>, Object> facets = new LinkedHashMap<>();
        put(facets, Facet.GRANTS, granted, owner);
        put(facets, Facet.REVOKES, revoked, owner);
        return new SchemaPart(part.id(), facets, part.uses());
    }

    private Stream<SchemaPart> defaults(Subject objects) {
        return this.snapshot.parts()
            .values()
            .stream()
            .filter((part) -> part.id().kind() == PartKind.DEFAULT_PRIVILEGES
                    && part.the(Facet.FOR_ROLE).equals(this.creator) && part.the(Facet.OBJECTS).equals(objects.name()));
    }

    private static boolean isIn(@Nullable QualifiedName schema, PartId part) {
        return schema != null && Objects.equals(schema.schema(), part.object().schema());
    }

    private String own() {
        return (this.creator != null) ? Identifier.write(this.creator) : "";
    }

    private static Map<Right, Boolean> rights(List<Grant> grants) {
        Map<Right, Boolean> rights = new LinkedHashMap<>();
        grants.forEach((grant) -> grant.privileges()
            .forEach((privilege) -> rights.merge(new Right(grant.role(), privilege), grant.grantable(),
                    Boolean::logicalOr)));
        return rights;
    }

    // what the creator had is the owner's
    private void put(Map<Facet<?>, Object> facets, Facet<List<Grant>> facet, Map<Right, Boolean> rights, String owner) {
        Map<String, List<String>> plain = new TreeMap<>();
        Map<String, List<String>> grantable = new TreeMap<>();
        rights.forEach((right, passes) -> (passes ? grantable : plain)
            .computeIfAbsent(right.role().equals(own()) ? owner : right.role(), (role) -> new ArrayList<>())
            .add(right.privilege()));
        List<Grant> grants = new ArrayList<>();
        plain.forEach((role, privileges) -> grants.add(new Grant(privileges, role, false)));
        grantable.forEach((role, privileges) -> grants.add(new Grant(privileges, role, true)));
        if (!grants.isEmpty()) {
            facets.put(facet, List.copyOf(grants));
        }
    }

    /**
     * What a role may do.
     *
     * @param role who, as SQL
     * @param privilege what
     */
    private record Right(String role, String privilege) {

    }

    /** The kinds of objects that have default privileges. */
    private enum Subject {

        TABLES(null), SEQUENCES(null), FUNCTIONS("EXECUTE"), TYPES("USAGE"), SCHEMAS(null);

        private final @Nullable String everybody;

        Subject(@Nullable String everybody) {
            this.everybody = everybody;
        }

        static @Nullable Subject of(PartKind kind) {
            return switch (kind) {
                case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> TABLES;
                case SEQUENCE, IMPLICIT_SEQUENCE -> SEQUENCES;
                case FUNCTION, PROCEDURE, AGGREGATE -> FUNCTIONS;
                case ENUM, RANGE_TYPE, COMPOSITE_TYPE, DOMAIN -> TYPES;
                case SCHEMA -> SCHEMAS;
                default -> null;
            };
        }

        /** Returns whether PostgreSQL's own start has it. */
        boolean begins(Right right) {
            return right.role().equals("PUBLIC") && right.privilege().equals(this.everybody);
        }

    }

}

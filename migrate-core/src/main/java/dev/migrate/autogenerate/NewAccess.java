package dev.migrate.autogenerate;

import dev.migrate.diff.DefaultAccess;
import dev.migrate.schema.Grant;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The privileges that a desired schema gives and takes. What is new gets them whether
 * privileges are compared or not, lest everybody may execute what is to be kept from
 * them.
 *
 * @param parts the parts on which it gives or takes some, with no other facets
 */
record NewAccess(Map<PartId, SchemaPart> parts) {

    /** Nothing is given or taken. */
    static final NewAccess NONE = new NewAccess(Map.of());

    private static final String EVERYBODY = "PUBLIC";

    /**
     * Takes them out of a desired schema. What its owner may do is left to the owner that
     * an object gets.
     * @param desired the schema with owners and privileges
     * @param roles the roles that can be given any, as SQL
     */
    static NewAccess of(SchemaSnapshot desired, Set<String> roles) {
        Map<PartId, SchemaPart> parts = new LinkedHashMap<>();
        desired.parts().forEach((id, part) -> {
            List<Grant> grants = only(part.all(Facet.GRANTS), roles);
            List<Grant> revokes = only(part.all(Facet.REVOKES), Set.of());
            SchemaPart bare = part.withoutFacets();
            SchemaPart given = grants.isEmpty() ? bare : bare.with(Facet.GRANTS, grants);
            if (id.kind() != PartKind.DEFAULT_PRIVILEGES && !(grants.isEmpty() && revokes.isEmpty())) {
                parts.put(id, revokes.isEmpty() ? given : given.with(Facet.REVOKES, revokes));
            }
        });
        return new NewAccess(parts);
    }

    private static List<Grant> only(List<Grant> grants, Set<String> roles) {
        return grants.stream()
            .filter((grant) -> grant.role().equals(EVERYBODY) || roles.contains(grant.role()))
            .toList();
    }

    /** Leaves out what some roles may do. */
    static SchemaPart without(SchemaPart part, List<String> roles) {
        SchemaPart left = part;
        for (Facet<List<Grant>> facet : List.of(Facet.GRANTS, Facet.REVOKES)) {
            List<Grant> others = part.all(facet).stream().filter((grant) -> !roles.contains(grant.role())).toList();
            left = others.isEmpty() ? left.without(facet) : left.with(facet, others);
        }
        return left;
    }

    @Nullable SchemaPart find(PartId part) {
        return this.parts.get(part);
    }

    /** Gives what a new part has, beside what its creator's default privileges give. */
    SchemaPart on(SchemaPart part, DefaultAccess defaults) {
        SchemaPart created = defaults.on(part);
        SchemaPart wanted = this.parts.get(part.id());
        return (wanted != null) ? with(with(created, wanted, Facet.GRANTS), wanted, Facet.REVOKES) : created;
    }

    private static SchemaPart with(SchemaPart part, SchemaPart more, Facet<List<Grant>> facet) {
        List<Grant> all = new ArrayList<>(part.all(facet));
        more.all(facet).stream().filter((grant) -> !all.contains(grant)).forEach(all::add);
        return all.isEmpty() ? part : part.with(facet, List.copyOf(all));
    }

    /**
     * Returns whether everybody may do less with a part here than there.
     * @param there the same part; null if it is not there
     */
    boolean isStricter(PartId part, @Nullable SchemaPart there) {
        SchemaPart wanted = this.parts.get(part);
        return wanted != null && there != null && !revoked(there).containsAll(revoked(wanted));
    }

    private static Set<String> revoked(SchemaPart part) {
        Set<String> privileges = new LinkedHashSet<>();
        part.all(Facet.REVOKES)
            .stream()
            .filter((grant) -> grant.role().equals(EVERYBODY))
            .forEach((grant) -> privileges.addAll(grant.privileges()));
        return privileges;
    }

}

package dev.migrate.diff;

import dev.migrate.change.Exposes;
import dev.migrate.change.Exposes.Guard;
import dev.migrate.change.Hazard;
import dev.migrate.change.Operation;
import dev.migrate.change.Operation.ChangeOwner;
import dev.migrate.change.Operation.Comment;
import dev.migrate.change.Privileges;
import dev.migrate.ddl.PrivilegeTarget;
import dev.migrate.schema.Grant;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Comments, owners and privileges, which any part may have. */
final class Annotations {

    private static final Facet<?>[] SAID_ABOUT = { Facet.POSITION, Facet.COMMENT, Facet.OWNER, Facet.GRANTS,
            Facet.REVOKES, Facet.INHERITED, Facet.LOCAL, Facet.CONFLICT };

    private final DefaultAccess defaults;

    Annotations(DefaultAccess defaults) {
        this.defaults = defaults;
    }

    /** Gives what a new part has of them. */
    List<Operation> create(SchemaPart part) {
        return edit(this.defaults.on(part), part);
    }

    /** Gives what makes one part's like another's. */
    static List<Operation> edit(SchemaPart before, SchemaPart after) {
        PartId id = after.id();
        List<Operation> operations = new ArrayList<>();
        String owner = after.get(Facet.OWNER);
        String former = before.get(Facet.OWNER);
        if (owner != null && !owner.equals(former)) {
            operations
                .add(new ChangeOwner(id.reference(), /* owner= */ owner, /* former= */ former));
        }
        missing(before, after, Facet.GRANTS).forEach((grant) -> operations.add(privileges(false, grant, before)));
        missing(after, before, Facet.REVOKES).forEach((grant) -> operations.add(privileges(false, grant, after)));
        missing(before, after, Facet.REVOKES).forEach((grant) -> operations.add(privileges(true, grant, before)));
        missing(after, before, Facet.GRANTS).forEach((grant) -> operations.add(privileges(true, grant, after)));
        if (before.differs(after, Facet.COMMENT)) {
            operations.add(new Comment(id.reference(), /* text= */ after.get(Facet.COMMENT),
                    /* former= */ before.get(Facet.COMMENT), true));
        }
        return operations;
    }

    /** Gives what PUBLIC may do again because nothing says that it may not. */
    static List<Hazard> exposures(SchemaPart before, SchemaPart after) {
        boolean exposed = missing(before, after, Facet.REVOKES).stream()
            .anyMatch((grant) -> grant.role().equals("PUBLIC"));
        return exposed ? List.of(new Exposes(after.id(), Guard.PRIVILEGE)) : List.of();
    }

    private static List<Grant> missing(SchemaPart there, SchemaPart elsewhere, Facet<List<Grant>> facet) {
        List<Grant> missing = new ArrayList<>();
        for (Grant grant : there.all(facet)) {
            List<String> privileges = new ArrayList<>(grant.privileges());
            elsewhere.all(facet)
                .stream()
                .filter((other) -> other.role().equals(grant.role()) && other.grantable() == grant.grantable())
                .forEach((other) -> privileges.removeAll(other.privileges()));
            if (!privileges.isEmpty()) {
                missing.add(new Grant(privileges, grant.role(), grant.grantable()));
            }
        }
        return missing;
    }

    private static Operation privileges(boolean granted, Grant grant, SchemaPart part) {
        PartId id = part.id();
        boolean defaults = id.kind() == PartKind.DEFAULT_PRIVILEGES;
        String column = PrivilegeTarget.column(id.reference());
        String on = defaults ? part.the(Facet.OBJECTS) : PrivilegeTarget.of(id.reference());
        String privileges = grant.privileges()
            .stream()
            .map((privilege) -> privilege + column)
            .collect(Collectors.joining(", "));
        return new Privileges(granted, privileges, on, List.of(grant.role()),
                new Privileges.Terms(granted && grant.grantable(), false),
                defaults ? Objects.requireNonNullElse(part.get(Facet.SCOPE), "") : null);
    }

    /** Gives the facets that say what a part is, without what is said about it. */
    static Map<Facet<?>, Object> definition(SchemaPart part) {
        return part.without(SAID_ABOUT).facets();
    }

}

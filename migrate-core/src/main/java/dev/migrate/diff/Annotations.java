package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.change.Operation.ChangeOwner;
import dev.migrate.change.Operation.Comment;
import dev.migrate.change.Operation.Privileges;
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

/** Comments, owners and privileges, which any part may have. */
final class Annotations {

    private static final Facet<?>[] SAID_ABOUT = { Facet.POSITION, Facet.COMMENT, Facet.OWNER, Facet.GRANTS,
            Facet.REVOKES, Facet.INHERITED, Facet.LOCAL };

    private Annotations() {
    }

    /** Gives what a new part has of them. */
    static List<Operation> create(SchemaPart part) {
        SchemaPart nothing = part.withoutFacets();
        List<Operation> operations = new ArrayList<>(edit(nothing, part));
        operations.addAll((part.id().kind() == PartKind.TABLE) ? grants(nothing, part) : List.of());
        return operations;
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
        operations.addAll(revokes(before, after));
        // those of a table may name columns that are still to come
        operations.addAll((id.kind() == PartKind.TABLE) ? List.of() : grants(before, after));
        if (before.differs(after, Facet.COMMENT)) {
            operations.add(new Comment(id.reference(), /* text= */ after.get(Facet.COMMENT),
                    /* former= */ before.get(Facet.COMMENT), true));
        }
        return operations;
    }

    /** Gives what lets roles do more. */
    static List<Operation> grants(SchemaPart before, SchemaPart after) {
        List<Operation> operations = new ArrayList<>();
        missing(before, after, Facet.REVOKES).forEach((grant) -> operations.add(privileges(true, grant, before)));
        missing(after, before, Facet.GRANTS).forEach((grant) -> operations.add(privileges(true, grant, after)));
        return operations;
    }

    private static List<Operation> revokes(SchemaPart before, SchemaPart after) {
        List<Operation> operations = new ArrayList<>();
        missing(before, after, Facet.GRANTS).forEach((grant) -> operations.add(privileges(false, grant, before)));
        missing(after, before, Facet.REVOKES).forEach((grant) -> operations.add(privileges(false, grant, after)));
        return operations;
    }

    private static List<Grant> missing(SchemaPart there, SchemaPart elsewhere, Facet<List<Grant>> facet) {
        List<Grant> grants = new ArrayList<>(there.all(facet));
        grants.removeAll(elsewhere.all(facet));
        return grants;
    }

    private static Operation privileges(boolean granted, Grant grant, SchemaPart part) {
        boolean defaults = part.id().kind() == PartKind.DEFAULT_PRIVILEGES;
        String on = defaults ? part.the(Facet.OBJECTS) : PrivilegeTarget.of(part.id().reference());
        return new Privileges(granted, grant.privileges(), on, List.of(grant.role()), grant.grantable(),
                defaults ? Objects.requireNonNullElse(part.get(Facet.SCOPE), "") : null);
    }

    /** Gives the facets that say what a part is, without what is said about it. */
    static Map<Facet<?>, Object> definition(SchemaPart part) {
        return part.without(SAID_ABOUT).facets();
    }

}

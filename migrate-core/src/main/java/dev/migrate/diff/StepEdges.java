package dev.migrate.diff;

import dev.migrate.authoring.SchemaChange.Action;
import dev.migrate.schema.ConstraintKind;
import dev.migrate.schema.ConstraintText;
import dev.migrate.schema.Validity;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order in which objects depend on each other. */
final class StepEdges {

    private static final Set<PartKind> RELATIONS = Set.of(PartKind.TABLE, PartKind.FOREIGN_TABLE, PartKind.VIEW,
            PartKind.MATERIALIZED_VIEW, PartKind.SEQUENCE, PartKind.COMPOSITE_TYPE);

    private static final Set<PartKind> TYPES = Set.of(PartKind.TABLE, PartKind.FOREIGN_TABLE, PartKind.VIEW,
            PartKind.MATERIALIZED_VIEW, PartKind.COMPOSITE_TYPE, PartKind.ENUM, PartKind.DOMAIN, PartKind.RANGE_TYPE,
            PartKind.SEQUENCE);

    // what a table has to have before something is said of it
    private static final Set<PartKind> CHOSEN = Set.of(PartKind.INDEX, PartKind.CONSTRAINT, PartKind.COLUMN);

    private static final Set<PartKind> ROUTINES = Set.of(PartKind.FUNCTION, PartKind.PROCEDURE, PartKind.AGGREGATE);

    // what is described or given away without regard to what is in it
    private static final Set<PartKind> PLACES = Set.of(PartKind.TABLE, PartKind.SCHEMA);

    // what changes without regard to what uses it, as an enum that gets a value
    private static final Set<PartKind> KEEP_USERS = Set.of(PartKind.TABLE, PartKind.ENUM);

    private final Sides sides;

    private final Steps steps;

    StepEdges(Sides sides, Steps steps) {
        this.sides = sides;
        this.steps = steps;
    }

    void draw() {
        this.sides.after().parts().values().forEach(this::needs);
        this.sides.before().parts().values().forEach(this::frees);
        this.steps.discards().forEach(this::discard);
        this.steps.choices().forEach(this::choice);
        names();
    }

    /** What is made or changed comes after all that it uses. */
    private void needs(SchemaPart part) {
        PartId id = part.id();
        Step create = this.steps.create(id);
        Step edit = this.steps.edit(id);
        link(create, this.steps.drop(id));
        Sides.origins(part).forEach((origin) -> link(create, this.steps.create(origin)));
        for (PartId used : part.uses()) {
            if (Sides.isAttached(part, used)) {
                // a partitioned index takes the key that is there
                link(this.steps.create(used), create);
                continue;
            }
            for (Step step : new Step[] { create, edit }) {
                if (step != null) {
                    step.after(this.steps.create(used));
                    // a table joins a parent only once it has the columns
                    step.after(PLACES.contains(used.kind()) ? null : this.steps.edit(used));
                }
            }
            if (Sides.isConstraint(part, ConstraintKind.PRIMARY_KEY)) {
                link(create, this.steps.late(used));
            }
        }
        if (id.kind() == PartKind.PARTITION) {
            branch(part);
        }
        boolean joins = id.kind() == PartKind.PARTITION
                || (id.kind() == PartKind.TABLE && part.has(Facet.INHERITS) && edit != null);
        if (create != null && this.sides.isBoundAgain(id)) {
            follow(create, part.the(Facet.PARTITION_OF));
        }
        else if (joins) {
            Step step = (id.kind() == PartKind.PARTITION && create != null) ? create : edit;
            join(step, id.name());
        }
    }

    /** A new partition comes after its table. */
    private void branch(SchemaPart partition) {
        Step child = this.steps.create(PartId.of(PartKind.TABLE, partition.id().name()));
        for (PartId used : partition.uses()) {
            link(child, this.steps.create(used));
            link(child, this.steps.edit(used));
        }
    }

    /** A table joins another once it has all its columns and constraints. */
    private void join(@Nullable Step step, QualifiedName table) {
        List<SchemaPart> parts = new ArrayList<>(this.sides.partsAfter(table));
        Sides.parents(this.sides.after(), table).forEach((parent) -> parts.addAll(this.sides.partsAfter(parent)));
        for (SchemaPart part : parts) {
            if (part.id().kind() == PartKind.COLUMN || Sides.isConstraint(part, ConstraintKind.CHECK)) {
                link(step, this.steps.create(part.id()));
                link(step, this.steps.edit(part.id()));
            }
        }
    }

    /** What a table hands down changes once a partition is attached again. */
    private void follow(Step attach, QualifiedName table) {
        List<SchemaPart> parts = new ArrayList<>(this.sides.partsBefore(table));
        parts.addAll(this.sides.partsAfter(table));
        for (SchemaPart part : parts) {
            PartKind kind = part.id().kind();
            if (kind == PartKind.COLUMN || kind == PartKind.COLUMN_DEFAULT
                    || Sides.isConstraint(part, ConstraintKind.CHECK)) {
                link(this.steps.create(part.id()), attach);
                link(this.steps.edit(part.id()), attach);
                link(this.steps.drop(part.id()), attach);
            }
        }
        SchemaPart above = this.sides.after(PartId.of(PartKind.PARTITION, table));
        if (above != null) {
            follow(attach, above.the(Facet.PARTITION_OF));
        }
    }

    /** What goes or changes its type comes after all that used it. */
    private void frees(SchemaPart part) {
        PartId id = part.id();
        Step drop = this.steps.drop(id);
        Step edit = this.steps.edit(id);
        SchemaPart after = this.sides.after(id);
        Sides.origins(part).forEach((origin) -> link(this.steps.drop(origin), drop));
        if (id.kind() == PartKind.PARTITION) {
            Step child = this.steps.drop(PartId.of(PartKind.TABLE, id.name()));
            part.uses().forEach((used) -> link(this.steps.drop(used), child));
        }
        for (PartId used : part.uses()) {
            Step usedDrop = this.steps.drop(used);
            if (usedDrop != null) {
                link(usedDrop, drop);
                // a type that was renamed out of the way does not wait for its columns
                boolean retired = this.steps.discards().containsKey(used);
                if (after != null && !after.uses().contains(used) && !retired) {
                    link(usedDrop, edit);
                }
            }
            Step usedEdit = this.steps.edit(used);
            if (usedEdit != null && usedEdit.action() != Action.CREATE && !KEEP_USERS.contains(used.kind())) {
                link(usedEdit, drop);
                // a column that is no longer generated keeps what was generated before
                boolean freed = part.has(Facet.GENERATED) && after != null && !after.has(Facet.GENERATED);
                link(usedEdit, freed ? edit : null);
            }
        }
    }

    /** The old type goes once no column has it. */
    private void discard(PartId type, Step step) {
        unchecked(type).forEach((condition) -> awaitRows(type, condition));
        step.after(this.steps.create(type));
        for (SchemaPart user : this.sides.users(type)) {
            step.after(this.steps.edit(user.id()));
            step.after(this.steps.drop(user.id()));
            step.after(this.steps.discards().get(user.id()));
        }
    }

    /** Gives the new conditions of a domain that its rows need not meet. */
    private List<Step> unchecked(PartId domain) {
        return this.sides.partsAfter(domain.name())
            .stream()
            .filter((part) -> part.id().kind() == PartKind.DOMAIN_CONSTRAINT
                    && part.the(Facet.CONSTRAINT).validity() == Validity.NOT_VALID)
            .map((part) -> this.steps.create(part.id()))
            .filter(Objects::nonNull)
            .toList();
    }

    private void awaitRows(PartId type, Step condition) {
        for (SchemaPart user : this.sides.users(type)) {
            if (user.id().kind() == PartKind.COLUMN) {
                condition.after(this.steps.edit(user.id()));
            }
            else if (this.steps.discards().containsKey(user.id())) {
                awaitRows(user.id(), condition);
            }
        }
    }

    private void choice(PartId table, Step step) {
        step.after(this.steps.create(table));
        step.after(this.steps.edit(table));
        this.sides.indexesOf(table.name())
            .forEach((index) -> this.sides.wholes(table.name(), index).forEach((whole) -> {
                step.after(this.steps.create(whole));
                step.after(this.steps.edit(whole));
            }));
        this.sides.partsAfter(table.name())
            .stream()
            .filter((part) -> CHOSEN.contains(part.id().kind()))
            .forEach((part) -> {
                step.after(this.steps.create(part.id()));
                step.after(this.steps.edit(part.id()));
            });
    }

    /** A name is free once what had it is gone. */
    private void names() {
        Map<String, Step> freed = new HashMap<>();
        for (SchemaPart part : this.sides.before().parts().values()) {
            SchemaPart after = this.sides.after(part.id());
            Step drop = this.steps.drop(part.id());
            if (drop != null) {
                names(part).forEach((name) -> freed.put(name, drop));
            }
            else if (after != null && part.has(Facet.IDENTITY) && !after.has(Facet.IDENTITY)) {
                Step leave = this.steps.handovers().leave(part.id());
                Step step = (leave != null) ? leave : this.steps.edit(part.id());
                if (step != null) {
                    freed.put(identityName(part), step);
                }
            }
        }
        for (SchemaPart part : this.sides.after().parts().values()) {
            Step taker = this.steps.create(part.id());
            Step edit = this.steps.edit(part.id());
            boolean renamed = edit != null && this.sides.before(part.id()) == null;
            boolean numbered = edit != null && part.has(Facet.IDENTITY);
            Step step = (taker != null) ? taker : (renamed || numbered) ? edit : null;
            if (step != null) {
                names(part).forEach((name) -> step.after(freed.get(name)));
            }
        }
    }

    private static List<String> names(SchemaPart part) {
        PartId id = part.id();
        List<String> names = new ArrayList<>();
        if (RELATIONS.contains(id.kind())) {
            names.add("relation " + id.name());
        }
        if (TYPES.contains(id.kind())) {
            names.add("type " + id.name());
        }
        if (ROUTINES.contains(id.kind())) {
            names.add("routine " + id.name() + id.arguments());
        }
        ConstraintText constraint = part.get(Facet.CONSTRAINT);
        boolean withIndex = id.kind() == PartKind.CONSTRAINT && constraint != null && constraint.kind().hasIndex();
        if (id.kind() == PartKind.INDEX || withIndex) {
            names.add("relation " + Definitions.indexName(id));
        }
        if (id.kind() == PartKind.COLUMN && part.has(Facet.IDENTITY)) {
            names.add(identityName(part));
        }
        return names;
    }

    // PostgreSQL's own name for the sequence, where it is not too long
    private static String identityName(SchemaPart column) {
        QualifiedName table = column.id().object();
        String name = table.name() + "_" + column.id().name().name() + "_seq";
        return "relation " + table.withName(name);
    }

    private static void link(@Nullable Step later, @Nullable Step earlier) {
        if (later != null) {
            later.after(earlier);
        }
    }

}

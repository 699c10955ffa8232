package dev.migrate.diff;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.authoring.SchemaChange.Action;
import dev.migrate.authoring.SchemaChange.Stage;
import dev.migrate.change.Hazard;
import dev.migrate.change.Operation;
import dev.migrate.change.TableLocks;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A change that waits for others. Changed while the order is sought, then read. */
final class Step {

    private static final Set<PartKind> LAST = Set.of(PartKind.TABLE, PartKind.COLUMN, PartKind.SCHEMA, PartKind.ENUM,
            PartKind.COMPOSITE_TYPE, PartKind.DOMAIN, PartKind.RANGE_TYPE, PartKind.EXTENSION, PartKind.SEQUENCE,
            PartKind.DEFAULT_PRIVILEGES);

    private final Action action;

    private final PartId part;

    private final List<Operation> operations;

    private final List<Hazard> hazards;

    private final Set<Step> predecessors = new LinkedHashSet<>();

    private Stage stage;

    Step(Action action, PartId part, List<Operation> operations, Stage stage, List<Hazard> hazards) {
        this.action = action;
        this.part = part;
        this.operations = new ArrayList<>(operations);
        this.stage = stage;
        this.hazards = new ArrayList<>(hazards);
    }

    Step(Action action, PartId part, List<Operation> operations, Stage stage) {
        this(action, part, operations, stage, List.of());
    }

    /** Does more, after the rest. */
    void add(List<Operation> more) {
        this.operations.addAll(more);
    }

    /** Says something of it. */
    void warn(Hazard hazard) {
        this.hazards.add(hazard);
    }

    boolean isEmpty() {
        return this.operations.isEmpty();
    }

    /** Does something else, later. */
    void becomes(Operation operation, Stage later) {
        this.operations.clear();
        this.operations.add(operation);
        this.stage = later;
    }

    void after(@Nullable Step other) {
        if (other != null && other != this) {
            this.predecessors.add(other);
        }
    }

    Set<Step> predecessors() {
        return this.predecessors;
    }

    PartId part() {
        return this.part;
    }

    Action action() {
        return this.action;
    }

    Stage stage() {
        return this.stage;
    }

    void move(Stage later) {
        this.stage = later;
    }

    /** Decides which runs first of two that could both run. */
    static int compare(Step one, Step other) {
        int phases = Integer.compare(one.phase(), other.phase());
        int kinds = one.part.kind().compareTo(other.part.kind());
        return (phases != 0) ? phases : (one.action == Action.DROP) ? -kinds : kinds;
    }

    private int phase() {
        return (this.action != Action.DROP) ? 1 : LAST.contains(this.part.kind()) ? 2 : 0;
    }

    SchemaChange change() {
        List<Hazard> all = new ArrayList<>(this.hazards);
        this.operations.stream()
            .flatMap((operation) -> TableLocks.of(operation).stream())
            .filter((hazard) -> !all.contains(hazard))
            .forEach(all::add);
        return new SchemaChange(this.action, this.part, this.operations, this.stage, all);
    }

}

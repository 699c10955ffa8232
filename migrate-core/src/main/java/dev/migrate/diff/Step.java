package dev.migrate.diff;

import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaChange;
import dev.migrate.schema.SchemaChange.Action;
import dev.migrate.schema.SchemaChange.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A change that waits for others. Changed while the order is sought, then read. */
final class Step {

    private static final Set<PartKind> LAST = Set.of(PartKind.TABLE, PartKind.COLUMN, PartKind.SCHEMA, PartKind.ENUM,
            PartKind.COMPOSITE_TYPE, PartKind.DOMAIN, PartKind.RANGE_TYPE, PartKind.EXTENSION, PartKind.SEQUENCE);

    // the text of a body is the user's
    private static final Set<PartKind> CODE = Set.of(PartKind.FUNCTION, PartKind.PROCEDURE);

    private final Action action;

    private final PartId part;

    private final List<String> sql;

    private final Set<Step> predecessors = new LinkedHashSet<>();

    private Stage stage;

    private @Nullable String destroys;

    private @Nullable String review;

    Step(Action action, PartId part, List<String> sql, Stage stage) {
        this.action = action;
        this.part = part;
        this.sql = new ArrayList<>(sql);
        this.stage = stage;
    }

    Step saying(@Nullable String destroyed, @Nullable String looked) {
        this.destroys = destroyed;
        this.review = looked;
        return this;
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

    List<String> sql() {
        return this.sql;
    }

    Stage stage() {
        return this.stage;
    }

    void move(Stage later) {
        this.stage = later;
    }

    /** Tells which runs first of two that could both run. */
    static int compare(Step one, Step other) {
        int phases = Integer.compare(one.phase(), other.phase());
        int kinds = one.part.kind().compareTo(other.part.kind());
        return (phases != 0) ? phases : (one.action == Action.DROP) ? -kinds : kinds;
    }

    private int phase() {
        return (this.action != Action.DROP) ? 1 : LAST.contains(this.part.kind()) ? 2 : 0;
    }

    SchemaChange change() {
        boolean code = CODE.contains(this.part.kind());
        List<String> statements = code ? this.sql : this.sql.stream().map(ImplicitCasts::leaveOut).toList();
        return new SchemaChange(this.action, this.part, statements, this.stage, this.destroys, this.review);
    }

}

package dev.migrate.lint;

import dev.migrate.change.Hazard.Span;
import dev.migrate.change.LockMode;
import dev.migrate.lint.schema.KnownConstraint;
import dev.migrate.lint.schema.KnownIndex;
import dev.migrate.lint.schema.KnownSchema;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.IndexStatement.Reindex;
import dev.migrate.statement.IndexStatement.Trait;
import dev.migrate.statement.ObjectStatement.CreateOnTable;
import dev.migrate.statement.ObjectStatement.Drop;
import dev.migrate.statement.ObjectStatement.DropTrait;
import dev.migrate.statement.RowStatement.Truncate;
import dev.migrate.statement.Statement;
import dev.migrate.statement.TableStatement.AlterTable;
import dev.migrate.statement.TableStatement.CreateTable;
import dev.migrate.statement.UpkeepStatement.Cluster;
import dev.migrate.statement.UpkeepStatement.LockTable;
import dev.migrate.statement.UpkeepStatement.Refresh;
import dev.migrate.statement.UpkeepStatement.Vacuum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The locks that a statement takes on relations that others may use (PostgreSQL manual,
 * 13.3.1 and the reference pages; seen on servers 12 to 18).
 */
final class StatementLocks {

    private static final Map<String, LockMode> MODES = Map.of("SHARE UPDATE EXCLUSIVE", LockMode.SHARE_UPDATE_EXCLUSIVE,
            "SHARE", LockMode.SHARE, "SHARE ROW EXCLUSIVE", LockMode.SHARE_ROW_EXCLUSIVE, "EXCLUSIVE",
            LockMode.SHARE_ROW_EXCLUSIVE, "ACCESS EXCLUSIVE", LockMode.ACCESS_EXCLUSIVE);

    private static final Set<String> UTC = Set.of("utc", "etc/utc", "gmt", "zulu", "0", "+00");

    private final KnownSchema schema;

    private final ServerVersion version;

    private final boolean utc;

    private final List<TableLock> locks = new ArrayList<>();

    StatementLocks(ScriptView script, @Nullable String timeZone) {
        this.schema = script.schema();
        this.version = script.version();
        this.utc = isUtc(timeZone);
    }

    static boolean isUtc(@Nullable String timeZone) {
        return timeZone != null && UTC.contains(timeZone.toLowerCase(Locale.ROOT));
    }

    List<TableLock> of(Statement statement) {
        if (statement instanceof CreateTable create) {
            create(create);
        }
        else if (statement instanceof AlterTable alter) {
            alter(alter);
        }
        else if (statement instanceof CreateIndex create) {
            boolean concurrently = create.is(Trait.CONCURRENTLY);
            KnownTable table = this.schema.table(create.table());
            boolean only = create.is(Trait.ONLY) && table != null && table.isPartitioned();
            add(create.table(), concurrently ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE,
                    only ? Span.BRIEF : Span.SCAN);
        }
        else if (statement instanceof Drop drop) {
            drop(drop);
        }
        else if (statement instanceof CreateOnTable create) {
            boolean trigger = create.kind().equals("TRIGGER");
            add(create.table(), trigger ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE, Span.BRIEF);
        }
        else {
            upkeep(statement);
        }
        return List.copyOf(this.locks);
    }

    private void upkeep(Statement statement) {
        if (statement instanceof Truncate truncate) {
            truncate.tables().forEach((table) -> add(table, LockMode.ACCESS_EXCLUSIVE, Span.BRIEF));
        }
        else if (statement instanceof LockTable lock) {
            LockMode mode = MODES.get(lock.mode());
            if (mode != null) {
                lock.tables().forEach((table) -> add(table, mode, Span.BRIEF));
            }
        }
        else if (statement instanceof Vacuum vacuum) {
            LockMode mode = vacuum.full() ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE;
            vacuum.tables().forEach((table) -> add(table, mode, vacuum.full() ? Span.REWRITE : Span.SCAN));
        }
        else if (statement instanceof Cluster cluster && cluster.table() != null) {
            add(cluster.table(), LockMode.ACCESS_EXCLUSIVE, Span.REWRITE);
        }
        else if (statement instanceof Refresh refresh) {
            add(refresh.view(), refresh.concurrently() ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE,
                    refresh.withData() ? Span.REWRITE : Span.BRIEF);
        }
        else if (statement instanceof Reindex reindex && reindex.name() != null) {
            reindex(reindex, reindex.name());
        }
    }

    private void reindex(Reindex reindex, QualifiedName name) {
        LockMode mode = reindex.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
        if (reindex.scope().equals("TABLE")) {
            add(name, mode, Span.SCAN);
        }
        else if (reindex.scope().equals("INDEX")) {
            KnownIndex index = this.schema.index(name);
            add((index != null) ? index.table() : name, mode, Span.SCAN);
        }
    }

    private void create(CreateTable create) {
        if (create.partitionOf() != null) {
            KnownTable parent = this.schema.table(create.partitionOf().parent());
            boolean scanned = parent != null && parent.hasDefaultPartition();
            add(create.partitionOf().parent(), LockMode.ACCESS_EXCLUSIVE, scanned ? Span.SCAN : Span.BRIEF);
        }
        List<ConstraintDefinition> keys = new ArrayList<>(create.constraints());
        create.columns().forEach((column) -> keys.addAll(column.constraints()));
        for (ConstraintDefinition key : keys) {
            if (key.kind() == Kind.FOREIGN_KEY && key.references() != null
                    && !this.schema.resolve(key.references()).equals(this.schema.resolve(create.name()))) {
                implied(key.references(), LockMode.SHARE_ROW_EXCLUSIVE);
            }
        }
    }

    private void alter(AlterTable alter) {
        boolean relation = !alter.kind().equals("INDEX") && !alter.kind().equals("SEQUENCE");
        if (!relation) {
            return;
        }
        ActionLocks actions = new ActionLocks(this.schema, this.version, this.utc);
        ActionLocks.Strength strongest = actions.of(alter);
        if (strongest != null) {
            add(alter.name(), strongest.mode(), strongest.span());
        }
        actions.others().forEach((name, mode) -> implied(name, mode));
        actions.partitions().forEach((name, span) -> add(name, LockMode.ACCESS_EXCLUSIVE, span));
    }

    private void drop(Drop drop) {
        if (drop.table() != null) {
            add(drop.table(), LockMode.ACCESS_EXCLUSIVE, Span.BRIEF);
            return;
        }
        for (QualifiedName name : drop.names()) {
            switch (drop.kind()) {
                case "TABLE", "FOREIGN TABLE", "MATERIALIZED VIEW", "VIEW" -> dropTable(name);
                case "INDEX" -> {
                    KnownIndex index = this.schema.index(name);
                    boolean concurrently = drop.is(DropTrait.CONCURRENTLY);
                    add((index != null) ? index.table() : name,
                            concurrently ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE, Span.BRIEF);
                }
                default -> {
                }
            }
        }
    }

    private void dropTable(QualifiedName name) {
        KnownTable table = this.schema.table(name);
        add(name, LockMode.ACCESS_EXCLUSIVE, Span.BRIEF);
        if (table != null && isShared(name)) {
            for (KnownConstraint constraint : table.constraints()) {
                if (constraint.references() != null) {
                    implied(constraint.references(), LockMode.ACCESS_EXCLUSIVE);
                }
            }
        }
    }

    private void implied(QualifiedName name, LockMode mode) {
        if (isShared(name)) {
            this.locks.add(new TableLock(this.schema.resolve(name), mode, Span.BRIEF, true));
        }
    }

    private void add(QualifiedName name, LockMode mode, Span span) {
        if (isShared(name)) {
            this.locks.add(new TableLock(this.schema.resolve(name), mode, span, false));
        }
    }

    private boolean isShared(QualifiedName name) {
        KnownTable table = this.schema.table(name);
        return table == null || !(table.isTemporary() || this.schema.isNew(table.origin()));
    }

}

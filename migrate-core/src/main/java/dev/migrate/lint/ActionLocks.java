package dev.migrate.lint;

import dev.migrate.change.Hazard.Span;
import dev.migrate.change.LockMode;
import dev.migrate.lint.schema.KnownConstraint;
import dev.migrate.lint.schema.KnownDomain;
import dev.migrate.lint.schema.KnownSchema;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction;
import dev.migrate.statement.AlterAction.AddColumn;
import dev.migrate.statement.AlterAction.AddConstraint;
import dev.migrate.statement.AlterAction.AlterColumn;
import dev.migrate.statement.AlterAction.AttachPartition;
import dev.migrate.statement.AlterAction.ColumnChange;
import dev.migrate.statement.AlterAction.DetachMode;
import dev.migrate.statement.AlterAction.DetachPartition;
import dev.migrate.statement.AlterAction.DropColumn;
import dev.migrate.statement.AlterAction.DropConstraint;
import dev.migrate.statement.AlterAction.OtherAction;
import dev.migrate.statement.AlterAction.SetStorage;
import dev.migrate.statement.AlterAction.SetType;
import dev.migrate.statement.AlterAction.Trigger;
import dev.migrate.statement.AlterAction.ValidateConstraint;
import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.ConstraintDefinition.Trait;
import dev.migrate.statement.TableStatement.AlterTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The locks of the actions of ALTER TABLE; all are held until the last one is done. */
final class ActionLocks {

    private final KnownSchema schema;

    private final ServerVersion version;

    private final boolean utc;

    private final Map<QualifiedName, LockMode> others = new LinkedHashMap<>();

    private final Map<QualifiedName, Span> partitions = new LinkedHashMap<>();

    ActionLocks(KnownSchema schema, ServerVersion version, boolean utc) {
        this.schema = schema;
        this.version = version;
        this.utc = utc;
    }

    /** How a table is locked. */
    record Strength(LockMode mode, Span span) {

        private Strength and(Strength other) {
            return new Strength((this.mode.compareTo(other.mode) >= 0) ? this.mode : other.mode,
                    (this.span.compareTo(other.span) >= 0) ? this.span : other.span);
        }

    }

    /** Gives the strongest lock on the table; null without an action. */
    @Nullable Strength of(AlterTable alter) {
        KnownTable table = this.schema.table(alter.name());
        Strength strongest = null;
        for (AlterAction action : alter.actions()) {
            Strength strength = of(alter, table, action);
            strongest = (strongest != null) ? strongest.and(strength) : strength;
        }
        return strongest;
    }

    /** Gives the locks on tables that keys lead to. */
    Map<QualifiedName, LockMode> others() {
        return this.others;
    }

    /** Gives the partitions that are locked exclusively. */
    Map<QualifiedName, Span> partitions() {
        return this.partitions;
    }

    private Strength of(AlterTable statement, @Nullable KnownTable table, AlterAction action) {
        if (action instanceof AddColumn add) {
            return exclusive(added(add.column()));
        }
        if (action instanceof AddConstraint add) {
            return constraint(add.constraint());
        }
        if (action instanceof DropConstraint || action instanceof DropColumn) {
            return dropped(table, action);
        }
        if (action instanceof ValidateConstraint) {
            return new Strength(LockMode.SHARE_UPDATE_EXCLUSIVE, Span.SCAN);
        }
        if (action instanceof SetType set) {
            return exclusive(new TypeChange(this.schema, this.utc).span(table, set));
        }
        if (action instanceof AlterColumn alter) {
            return column(statement, table, alter);
        }
        if (action instanceof AttachPartition attach) {
            this.partitions.put(attach.partition(), Span.SCAN);
            return new Strength(LockMode.SHARE_UPDATE_EXCLUSIVE, Span.BRIEF);
        }
        if (action instanceof DetachPartition detach) {
            return detached(detach);
        }
        return other(action);
    }

    private static Strength other(AlterAction action) {
        if (action instanceof Trigger) {
            return new Strength(LockMode.SHARE_ROW_EXCLUSIVE, Span.BRIEF);
        }
        if (action instanceof OtherAction other && other.weak()) {
            return new Strength(LockMode.SHARE_UPDATE_EXCLUSIVE, Span.BRIEF);
        }
        return exclusive((action instanceof SetStorage) ? Span.REWRITE : Span.BRIEF);
    }

    private static Strength exclusive(Span span) {
        return new Strength(LockMode.ACCESS_EXCLUSIVE, span);
    }

    private Span added(ColumnDefinition column) {
        ConstraintDefinition key = column.constraint(Kind.FOREIGN_KEY);
        if (key != null && key.references() != null) {
            this.others.put(key.references(), LockMode.SHARE_ROW_EXCLUSIVE);
        }
        if (rewrites(column)) {
            return Span.REWRITE;
        }
        ConstraintDefinition check = column.constraint(Kind.CHECK);
        boolean checked = check != null && check.isValidated();
        boolean referring = key != null && column.has(Kind.DEFAULT);
        return (checked || referring || column.has(Kind.UNIQUE) || column.has(Kind.PRIMARY_KEY)) ? Span.SCAN
                : Span.BRIEF;
    }

    private boolean rewrites(ColumnDefinition column) {
        ConstraintDefinition value = column.constraint(Kind.DEFAULT);
        if (column.type().isSerial() || column.has(Kind.IDENTITY)
                || (value != null && Volatility.volatileFunction(value.expression(), this.schema) != null)) {
            return true;
        }
        ConstraintDefinition generated = column.constraint(Kind.GENERATED);
        if (generated != null) {
            return isStored(generated, this.version);
        }
        KnownDomain domain = this.schema.domain(column.type().name());
        return domain != null && domain.constrained();
    }

    /** Returns whether a generated column is stored; 18 has others, by default too. */
    static boolean isStored(ConstraintDefinition generated, ServerVersion version) {
        return generated.is(Trait.STORED) || (!generated.is(Trait.VIRTUAL) && !version.isAtLeast(18));
    }

    private Strength constraint(ConstraintDefinition constraint) {
        boolean scanned = constraint.isValidated() && constraint.usingIndex() == null;
        Span span = scanned ? Span.SCAN : Span.BRIEF;
        if (constraint.kind() == Kind.FOREIGN_KEY && constraint.references() != null) {
            this.others.put(constraint.references(), LockMode.SHARE_ROW_EXCLUSIVE);
            return new Strength(LockMode.SHARE_ROW_EXCLUSIVE, span);
        }
        return exclusive(span);
    }

    private Strength dropped(@Nullable KnownTable table, AlterAction action) {
        if (table != null) {
            for (KnownConstraint constraint : table.constraints()) {
                boolean goes = (action instanceof DropConstraint drop && drop.name().equals(constraint.name()))
                        || (action instanceof DropColumn column && constraint.columns().contains(column.column()));
                if (goes && constraint.references() != null) {
                    this.others.put(constraint.references(), LockMode.ACCESS_EXCLUSIVE);
                }
            }
        }
        return exclusive(Span.BRIEF);
    }

    private static Strength column(AlterTable statement, @Nullable KnownTable table, AlterColumn alter) {
        if (alter.change() == ColumnChange.SET_NOT_NULL) {
            boolean proven = table != null && table.refusesNull(alter.column(), statement);
            return exclusive(proven ? Span.BRIEF : Span.SCAN);
        }
        if (alter.change() == ColumnChange.OTHER) {
            return new Strength(LockMode.SHARE_UPDATE_EXCLUSIVE, Span.BRIEF);
        }
        return exclusive((alter.change() == ColumnChange.SET_EXPRESSION) ? Span.REWRITE : Span.BRIEF);
    }

    private Strength detached(DetachPartition detach) {
        if (detach.mode() != DetachMode.PLAIN) {
            return new Strength(LockMode.SHARE_UPDATE_EXCLUSIVE, Span.BRIEF);
        }
        this.partitions.put(detach.partition(), Span.BRIEF);
        return exclusive(Span.BRIEF);
    }

}

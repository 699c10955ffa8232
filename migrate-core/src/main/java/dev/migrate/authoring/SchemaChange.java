package dev.migrate.authoring;

import dev.migrate.change.Hazard;
import dev.migrate.change.Operation;
import dev.migrate.change.SqlOperation;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.snapshot.PartId;
import java.util.List;

/**
 * One step from a schema to another.
 *
 * @param action what is done
 * @param part to what
 * @param operations the operations, in order
 * @param stage when it can run
 * @param hazards what to know about it before it runs
 * @since 0.1
 */
public record SchemaChange(Action action, PartId part, List<Operation> operations, Stage stage, List<Hazard> hazards) {

    /** Copies the lists. */
    public SchemaChange {
        operations = List.copyOf(operations);
        hazards = List.copyOf(hazards);
    }

    /**
     * Gives the statements of its operations.
     * @return the statements, in order, without semicolons
     */
    public List<String> sql() {
        return OperationDdl.sql(this.operations);
    }

    /**
     * Gives the change with other operations.
     * @param other the operations
     * @return a copy
     */
    public SchemaChange withOperations(List<Operation> other) {
        return new SchemaChange(this.action, this.part, other, this.stage, this.hazards);
    }

    /**
     * Gives the change with statements of one's own.
     * @param statements the statements
     * @return a copy
     */
    public SchemaChange withSql(List<String> statements) {
        return withOperations(
                statements.stream().<Operation>map((sql) -> new SqlOperation.ExecuteSql(sql, null)).toList());
    }

    /**
     * Returns whether it loses something that no downgrade brings back.
     * @return true if it does
     */
    public boolean isDestroying() {
        return this.hazards.stream().anyMatch(Hazard.Destroys.class::isInstance);
    }

    /** The action on a part. */
    public enum Action {

        /** It is made. */
        CREATE,
        /** It is changed in place. */
        ALTER,
        /** It, or a value or attribute of it, gets another name. */
        RENAME,
        /** It is taken away. */
        DROP

    }

    /** When a change can run; each stage is a separate revision. */
    public enum Stage {

        /** Before the others, and committed before them. */
        EARLY,
        /** Together with the others, in one transaction. */
        MAIN,
        /** After the others, each statement in a separate transaction. */
        LATE

    }

}

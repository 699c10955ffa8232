package dev.migrate.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step from a schema to another.
 *
 * @param action what is done
 * @param part to what
 * @param sql the statements, in order, without semicolons
 * @param stage when it can run
 * @param destroys what is lost, as a person reads it; null where nothing is
 * @param review what a person should look at; null for nothing
 */
public record SchemaChange(Action action, PartId part, List<String> sql, Stage stage, @Nullable String destroys,
        @Nullable String review) {

    /** Copies the list. */
    public SchemaChange {
        sql = List.copyOf(sql);
    }

    /**
     * Gives the change with other statements.
     * @param other the statements
     * @return a copy
     */
    public SchemaChange withSql(List<String> other) {
        return new SchemaChange(this.action, this.part, other, this.stage, this.destroys, this.review);
    }

    /** What is done to a part. */
    public enum Action {

        /** It is made. */
        CREATE,
        /** It is changed in place. */
        ALTER,
        /** It is taken away. */
        DROP

    }

    /** When a change can run; each stage is a revision of its own. */
    public enum Stage {

        /** Before the others, and committed before them. */
        EARLY,
        /** Together with the others, in one transaction. */
        MAIN,
        /** After the others, each statement in a transaction of its own. */
        LATE

    }

}

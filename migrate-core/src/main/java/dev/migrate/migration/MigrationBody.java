package dev.migrate.migration;

import dev.migrate.change.RecordedOperation;
import dev.migrate.definition.NamingConvention;
import dev.migrate.operation.Operations;
import dev.migrate.revision.Direction;
import dev.migrate.sql.SqlScript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a migration.
 *
 * @since 0.1
 */
public sealed interface MigrationBody {

    /**
     * Answers by kind.
     * @param visitor one answer per kind
     * @param <R> the type of the answer
     * @return the answer
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * SQL as it stands in a file.
     *
     * @param script the statements
     * @param options how they are run
     * @param undo what takes back those that are done, of an upgrade in Java that runs
     * outside a transaction; null if that is not known
     */
    record Script(SqlScript script, SectionOptions options, @Nullable PartialUndo undo) implements MigrationBody {

        /**
         * Takes statements of which nothing more is known.
         * @param script the statements
         * @param options how they are run
         */
        public Script(SqlScript script, SectionOptions options) {
            this(script, options, null);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.script(this);
        }

    }

    /**
     * A Java revision's method.
     *
     * @param migration the revision
     * @param direction which of its methods
     * @param naming gives names where none are given
     * @param recorded what it does, which a run must do too; null if that is not known
     * without a database
     */
    record Code(JavaMigration migration, Direction direction, NamingConvention naming,
            @Nullable List<RecordedOperation> recorded) implements MigrationBody {

        /** Copies the list. */
        public Code {
            recorded = (recorded != null) ? List.copyOf(recorded) : null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }

        /**
         * Calls the method.
         * @param op what carries the operations out
         */
        public void run(Operations op) {
            if (this.direction == Direction.UPGRADE) {
                this.migration.upgrade(op);
            }
            else {
                this.migration.downgrade(op);
            }
        }

    }

    /**
     * No downgrade.
     *
     * @param reason why; what the author wrote, or that nothing was written
     */
    record Irreversible(String reason) implements MigrationBody {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.irreversible(this);
        }

    }

    /**
     * The derived downgrade of a Java revision that depends on what its upgrade found. It
     * is in the history of each database.
     *
     * @param downgrade what is known of it
     */
    record Stored(FoundDowngrade downgrade) implements MigrationBody {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stored(this);
        }

    }

    /**
     * One answer per kind of body.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> {

        /**
         * Answers for SQL.
         * @param script the body
         * @return the answer
         */
        R script(Script script);

        /**
         * Answers for Java.
         * @param code the body
         * @return the answer
         */
        R code(Code code);

        /**
         * Answers for what the history keeps.
         * @param stored the body
         * @return the answer
         */
        R stored(Stored stored);

        /**
         * Answers where there is no way.
         * @param irreversible the body
         * @return the answer
         */
        R irreversible(Irreversible irreversible);

    }

}

package dev.migrate.operation;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import java.util.function.Consumer;

/**
 * One line of an acceptance table.
 *
 * @param name what is tried
 * @param setup SQL that runs before it
 * @param upgrade the revision
 * @param oldest the major version of the oldest server that understands it
 */
record OperationCase(String name, String setup, Consumer<Operations> upgrade, int oldest) {

    OperationCase(String name, String setup, Consumer<Operations> upgrade) {
        this(name, setup, upgrade, 14);
    }

    OperationCase from(int version) {
        return new OperationCase(this.name, this.setup, this.upgrade, version);
    }

    JavaMigration migration() {
        return new Revision(this.upgrade);
    }

    /** The revision of a case, without its own downgrade. */
    @MigrationRevision(id = "0001", message = "A case")
    private static final class Revision implements JavaMigration {

        private final Consumer<Operations> upgrade;

        private Revision(Consumer<Operations> upgrade) {
            this.upgrade = upgrade;
        }

        @Override
        public void upgrade(Operations op) {
            this.upgrade.accept(op);
        }

    }

}

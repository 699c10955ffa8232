package dev.migrate;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import java.util.function.Consumer;

/**
 * The first revision of a test, of which only the upgrade matters.
 *
 * @param changes the upgrade
 */
@MigrationRevision(id = "0001")
record UpgradeRevision(Consumer<Operations> changes) implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
        this.changes.accept(op);
    }

}

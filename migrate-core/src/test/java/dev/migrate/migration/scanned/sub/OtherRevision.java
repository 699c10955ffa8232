package dev.migrate.migration.scanned.sub;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;

@MigrationRevision(id = "j2", revises = "j1", dependsOn = "x", branchLabels = "orders")
public class OtherRevision implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
    }

}

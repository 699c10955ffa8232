package dev.migrate.migration.scanned;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;

@MigrationRevision(id = "j1", message = "First")
class ScannedRevision implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
    }

    /** A class that no scan should take. */
    abstract static class Unfinished implements JavaMigration {

    }

}

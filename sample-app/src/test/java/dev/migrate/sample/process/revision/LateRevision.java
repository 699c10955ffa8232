package dev.migrate.sample.process.revision;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.text;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;

/** A revision that is not a bean: it is found by its package. */
@MigrationRevision(id = "9001", revises = "0009", message = "Late")
final class LateRevision implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("customers", column("late", text()));
    }

}

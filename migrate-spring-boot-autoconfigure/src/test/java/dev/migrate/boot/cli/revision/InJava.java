package dev.migrate.boot.cli.revision;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;

/** A revision whose code decides what runs. */
@MigrationRevision(id = "java", revises = "0004", message = "In Java")
public final class InJava implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
        op.jdbc().sql("SELECT 1").query(Integer.class).single();
    }

    @Override
    public void downgrade(Operations op) {
        op.execute("SELECT 1");
    }

}

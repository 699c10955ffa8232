package dev.migrate.boot.cli.needy;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import org.springframework.stereotype.Component;

/** A revision that a command can make only with another bean. */
@Component
@MigrationRevision(id = "0002", revises = "0001", message = "Needs more")
class Needy implements JavaMigration {

    private final NeedyService service;

    Needy(NeedyService service) {
        this.service = service;
    }

    @Override
    public void upgrade(Operations op) {
        op.execute("SELECT '" + this.service.getClass().getSimpleName() + "'", "SELECT 1");
    }

}

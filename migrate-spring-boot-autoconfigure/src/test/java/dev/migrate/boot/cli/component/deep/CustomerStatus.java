package dev.migrate.boot.cli.component.deep;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import org.springframework.stereotype.Component;

/** As the README writes one, in a package that is scanned twice. */
@Component
@MigrationRevision(id = "0002", revises = "0001", message = "Give customers a status")
class CustomerStatus implements JavaMigration {

    @Override
    public void upgrade(Operations op) {
        op.execute("CREATE TABLE status (id int)", "DROP TABLE status");
    }

}

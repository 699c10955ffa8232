package dev.migrate.operation;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A table that the downgrade creates again has the default privileges of that moment,
 * unless the revision takes them in the same transaction.
 */
@PostgresTest
class DroppedAccessTests {

    private static List<String> readers(TestDatabase database, JavaMigration migration) {
        database.run("CREATE TABLE t (a int)", "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC");
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations()
            .javaMigrations(List.of(migration))
            .build();
        migrator.upgrade();
        migrator.downgrade("base");
        return database.strings("""
                SELECT x.privilege_type FROM pg_class c, aclexplode(c.relacl) x
                WHERE c.oid = 't'::regclass AND x.grantee = 0
                """);
    }

    @Test
    void aDerivedDowngradeGivesTheDefaultPrivileges(TestDatabase database) {
        assertThat(readers(database, new Dropped())).containsExactly("SELECT");
    }

    @Test
    void aDowngradeThatRevokesThemGivesNone(TestDatabase database) {
        assertThat(readers(database, new Guarded())).isEmpty();
    }

    @MigrationRevision(id = "0001")
    private static final class Dropped implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.dropTable("t").was(table("t", column("a", integer())));
        }

    }

    @MigrationRevision(id = "0001")
    private static final class Guarded implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.dropTable("t").was(table("t", column("a", integer())));
        }

        @Override
        public void downgrade(Operations op) {
            op.undo(this::upgrade);
            op.revoke("ALL", "TABLE t", "PUBLIC");
        }

    }

}

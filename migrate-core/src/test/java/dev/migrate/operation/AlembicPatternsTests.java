package dev.migrate.operation;

import static dev.migrate.operation.Definitions.array;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.enumType;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What Alembic's users write, with rows in the tables: the patterns of one revision
 * without rows are among the acceptance cases.
 */
@PostgresTest
class AlembicPatternsTests {

    private static Migrator migrator(TestDatabase database, JavaMigration... revisions) {
        return Migrator.builder(database.dataSource()).locations().javaMigrations(List.of(revisions)).build();
    }

    @Test
    void anEnumGetsAValueThatALaterRevisionUses(TestDatabase database) {
        database.run("CREATE TYPE mood AS ENUM ('sad', 'happy')", "CREATE TABLE people (mood mood)",
                "INSERT INTO people VALUES ('sad')");
        Migrator migrator = migrator(database, new AddFine(), new UseFine());
        migrator.upgrade();
        assertThat(database.strings("SELECT mood::text FROM people")).containsExactly("fine");
        migrator.downgrade("base");
        assertThat(database.strings("SELECT mood::text FROM people")).containsExactly("sad");
        assertThat(database.strings("SELECT unnest(enum_range(NULL::mood))::text")).containsExactly("sad", "happy");
    }

    @Test
    void anEnumColumnTakesItsTypeAlongOnTheWayBack(TestDatabase database) {
        database.run("CREATE TABLE orders (id int)", "INSERT INTO orders VALUES (1)");
        Migrator migrator = migrator(database, new AddStatus());
        migrator.upgrade();
        assertThat(database.strings("SELECT status::text FROM orders")).containsExactly("pending");
        migrator.downgrade("base");
        assertThat(database.strings("SELECT typname FROM pg_type WHERE typname = 'order_status'")).isEmpty();
    }

    @Test
    void anArraysElementsChangeTheirTypeAndStay(TestDatabase database) {
        database.run("CREATE TABLE t (tags varchar(50)[])", "INSERT INTO t VALUES ('{a,\"b c\",NULL}')");
        Migrator migrator = migrator(database, new WidenTags());
        migrator.upgrade();
        assertThat(database.strings("SELECT tags::text FROM t")).containsExactly("{a,\"b c\",NULL}");
        migrator.downgrade("base");
        assertThat(database.strings("SELECT tags::text FROM t")).containsExactly("{a,\"b c\",NULL}");
    }

    @Test
    void rowsAreMovedFromOneColumnToAnotherAndBack(TestDatabase database) {
        database.run("CREATE TABLE orders (id int, paid bool)", "INSERT INTO orders VALUES (1, true), (2, false)");
        Migrator migrator = migrator(database, new StatusForPaid());
        migrator.upgrade();
        assertThat(database.strings("SELECT status FROM orders ORDER BY id")).containsExactly("paid", "open");
        migrator.downgrade("base");
        assertThat(database.strings("SELECT paid::text FROM orders ORDER BY id")).containsExactly("true", "false");
    }

    @MigrationRevision(id = "0001", message = "A better mood")
    static class AddFine implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.addEnumValue("mood", "fine").after("sad");
        }

    }

    @MigrationRevision(id = "0002", revises = "0001", message = "Nobody is sad")
    static class UseFine implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.execute("UPDATE people SET mood = 'fine' WHERE mood = 'sad'",
                    "UPDATE people SET mood = 'sad' WHERE mood = 'fine'");
        }

    }

    @MigrationRevision(id = "0001", message = "Orders have a status")
    static class AddStatus implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.createEnum("order_status", "pending", "active");
            op.addColumn("orders", column("status", enumType("order_status")).notNull().defaultValue("pending"));
        }

    }

    @MigrationRevision(id = "0001", message = "Longer tags")
    static class WidenTags implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.changeType("t", "tags", array(varchar(100))).was(column("tags", array(varchar(50))));
        }

    }

    @MigrationRevision(id = "0001", message = "A status in place of a flag")
    static class StatusForPaid implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.addColumn("orders", column("status", text()));
            op.execute("UPDATE orders SET status = CASE WHEN paid THEN 'paid' ELSE 'open' END",
                    "UPDATE orders SET paid = (status = 'paid')");
            op.setNotNull("orders", "status");
            op.dropColumn("orders", column("paid", Definitions.bool()));
        }

    }

}

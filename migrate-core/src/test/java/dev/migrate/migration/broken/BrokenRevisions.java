package dev.migrate.migration.broken;

import dev.migrate.definition.ColumnBuilder;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Definitions;
import dev.migrate.operation.Operations;

final class BrokenRevisions {

    private BrokenRevisions() {
    }

    @MigrationRevision(id = "b1")
    static class NoMigration {

    }

    static class NoAnnotation implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
        }

    }

    @MigrationRevision(id = "b2")
    record NoConstructor(String name) implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
        }

    }

    @MigrationRevision(id = "b3")
    static class Throwing implements JavaMigration {

        Throwing() {
            throw new IllegalStateException("no");
        }

        @Override
        public void upgrade(Operations op) {
        }

    }

    @MigrationRevision(id = "b5")
    static class ThrowingField implements JavaMigration {

        private static final ColumnBuilder COLUMN = Definitions.column("a", Definitions.type(" "));

        @Override
        public void upgrade(Operations op) {
            op.createTable("t", COLUMN);
        }

    }

    @MigrationRevision(id = "b 4")
    static class BadId implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
        }

    }

}

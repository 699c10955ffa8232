package dev.migrate.operation;

import static dev.migrate.operation.Definitions.asc;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.enumType;
import static dev.migrate.operation.Definitions.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.schema.ObjectKind;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Programs of 1 to 20 operations that nobody thought of: each comes back. */
@PostgresTest
class RandomProgramTests {

    private static final int PROGRAMS = 40;

    @Test
    void everyProgramComesBack(TestDatabase database) {
        database.run("CREATE SCHEMA app", "CREATE TYPE mood AS ENUM ('sad', 'happy')",
                "CREATE TABLE given (id int PRIMARY KEY, a int, m mood DEFAULT 'sad')",
                "CREATE INDEX given_a ON given (a)", "CREATE VIEW seen AS SELECT id FROM given WHERE m = 'sad'",
                "INSERT INTO given VALUES (1, 1, 'sad')");
        List<String> before = CatalogText.of(database);
        for (int seed = 1; seed <= PROGRAMS; seed++) {
            int start = seed;
            OperationCase program = new OperationCase("program " + seed, "",
                    (op) -> new Program(new Random(start), op).write());
            Migrator migrator = Migrator.builder(database.dataSource())
                .locations()
                .javaMigrations(List.of(program.migration()))
                .schema("history")
                .build();
            migrator.upgrade();
            assertThat(CatalogText.of(database)).as(program.name()).isNotEqualTo(before);
            migrator.downgrade("base");
            assertThat(CatalogText.of(database)).as(program.name()).isEqualTo(before);
        }
    }

    /** Writes what is possible where it stands. */
    private static final class Program {

        private final Random random;

        private final Operations op;

        private final List<String> tables = new ArrayList<>(List.of("given"));

        private final List<String> columns = new ArrayList<>(List.of("given.a"));

        private final List<String> indexes = new ArrayList<>();

        private int count;

        private Program(Random random, Operations op) {
            this.random = random;
            this.op = op;
        }

        private void write() {
            int length = 1 + this.random.nextInt(20);
            for (int step = 0; step < length; step++) {
                this.count++;
                String[] column = any(this.columns).split("\\.", 2);
                switch (this.random.nextInt(14)) {
                    case 0, 1 -> createTable();
                    case 2, 3 -> addColumn(any(this.tables));
                    case 4 -> renameTable();
                    case 5 -> renameColumn(column[0], column[1]);
                    case 6 -> createIndex(column[0], column[1]);
                    case 7 -> this.op.createUniqueConstraint(column[0], column[1]).named("u" + this.count);
                    case 8 -> this.op.createCheckConstraint(column[0], column[1] + " > 0").named("c" + this.count);
                    case 9 -> this.op.createForeignKey(column[0], column[1])
                        .references("given", "id")
                        .notValid()
                        .named("f" + this.count);
                    case 10 -> this.op.comment(ObjectKind.COLUMN, column[0], column[1], "comment " + this.count);
                    case 11 -> this.op.addEnumValue("mood", "mood " + this.count).before("happy");
                    case 12 -> this.op.createSequence("s" + this.count).incrementBy(this.count);
                    default -> dropIndex();
                }
            }
            this.op.createSchema("last");
        }

        private String any(List<String> names) {
            return names.get(this.random.nextInt(names.size()));
        }

        private void createTable() {
            String table = "t" + this.count;
            this.op.createTable(table, column("id", integer()).identity().primaryKey(), column("a", integer()),
                    column("m", enumType("mood")).notNull().defaultValue("happy"));
            this.tables.add(table);
            this.columns.add(table + ".a");
        }

        private void addColumn(String table) {
            String name = "a" + this.count;
            this.op.addColumn(table, column(name, integer()).notNull().defaultValue(this.count));
            this.columns.add(table + "." + name);
        }

        private void renameTable() {
            int which = this.random.nextInt(this.tables.size());
            String table = this.tables.get(which);
            if (!table.equals("given")) {
                String renamed = "r" + this.count;
                this.op.renameTable(table, renamed);
                this.indexes.clear();
                this.tables.set(which, renamed);
                this.columns.replaceAll(
                        (name) -> name.startsWith(table + ".") ? renamed + name.substring(table.length()) : name);
            }
        }

        private void renameColumn(String table, String name) {
            this.op.renameColumn(table, name, "b" + this.count);
            this.indexes.clear();
            this.columns.set(this.columns.indexOf(table + "." + name), table + ".b" + this.count);
        }

        private void createIndex(String table, String name) {
            this.op.createIndex(table, asc(name).nullsFirst()).named("i" + this.count);
            this.indexes.add("i" + this.count);
        }

        private void dropIndex() {
            if (!this.indexes.isEmpty()) {
                // what it was is known from the program
                this.op.dropIndex(this.indexes.remove(0));
            }
        }

    }

}

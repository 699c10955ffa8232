package dev.migrate.operation;

import static dev.migrate.operation.Definitions.asc;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.enumType;
import static dev.migrate.operation.Definitions.expression;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.text;

import dev.migrate.schema.ObjectKind;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Writes a program of 1 to 25 operations that are possible where they stand: it creates,
 * changes and drops its own objects, changes those that were there, and repeats what is
 * already so.
 */
final class RandomProgram {

    /** What is there before, for every program. */
    static final List<String> SETUP = List.of("CREATE SCHEMA app", "CREATE TYPE mood AS ENUM ('sad', 'happy')",
            "CREATE TABLE given (id int PRIMARY KEY, a int, m mood DEFAULT 'sad')", "CREATE INDEX given_a ON given (a)",
            "CREATE VIEW seen AS SELECT id FROM given WHERE m = 'sad'",
            "INSERT INTO given VALUES (1, 1, 'sad'), (2, 2, 'happy')", "CREATE DOMAIN d AS int DEFAULT 3",
            "CREATE TABLE secured (id int NOT NULL, a int NOT NULL)", "ALTER TABLE secured ENABLE ROW LEVEL SECURITY",
            "GRANT SELECT ON secured TO PUBLIC", "GRANT UPDATE (a) ON secured TO random_reader",
            "COMMENT ON TABLE secured IS 'it''s secured'", "CREATE SEQUENCE numbers",
            "INSERT INTO secured VALUES (1, 5), (2, 6)");

    private static final List<String> GIVEN = List.of("given", "secured");

    private final Random random;

    private final Operations op;

    /** The columns of each table that may be dropped: those that the program has made. */
    private final Map<String, List<String>> tables = new LinkedHashMap<>();

    private final List<String> indexes = new ArrayList<>();

    private final List<String> enums = new ArrayList<>();

    private int count;

    RandomProgram(Random random, Operations op) {
        this.random = random;
        this.op = op;
        GIVEN.forEach((name) -> this.tables.put(name, new ArrayList<>()));
    }

    void write() {
        int length = 1 + this.random.nextInt(25);
        for (int step = 0; step < length; step++) {
            this.count++;
            switch (this.random.nextInt(9)) {
                case 0 -> createTable();
                case 1 -> addColumn();
                case 2 -> rename();
                case 3 -> constrain();
                case 4 -> drop();
                case 5, 6 -> repeat(any(this.tables.keySet()));
                case 7 -> episode();
                default -> other();
            }
        }
        this.op.createSchema("last");
    }

    private String any(Iterable<String> names) {
        List<String> all = new ArrayList<>();
        names.forEach(all::add);
        return all.get(this.random.nextInt(all.size()));
    }

    private void createTable() {
        String table = name("t");
        this.op.createTable(table, column("id", integer()).identity().primaryKey(), column("a", integer()),
                column("m", enumType("mood")).notNull().defaultValue("happy"));
        this.op.bulkInsert(table, List.of("id", "a"), List.of(List.of(1, this.count), List.of(2, this.count + 1)));
        this.tables.put(table, new ArrayList<>());
    }

    private String name(String letter) {
        return switch (this.random.nextInt(4)) {
            case 0 -> letter + " \"" + this.count;
            case 1 -> letter.toUpperCase(Locale.ROOT) + "é" + this.count;
            default -> letter + this.count;
        };
    }

    private List<String> columns(String table) {
        return Objects.requireNonNull(this.tables.get(table));
    }

    private void addColumn() {
        String table = any(this.tables.keySet());
        String name = name("c");
        switch (this.random.nextInt(3)) {
            case 0 -> this.op.addColumn(table, column(name, integer()).notNull().defaultValue(this.count));
            case 1 -> this.op.addColumn(table, column(name, text()).comment("new " + this.count));
            default -> this.op.addColumn(table, column(name, integer()).check("1 = 1").unique());
        }
        columns(table).add(name);
    }

    private void rename() {
        String table = any(this.tables.keySet());
        List<String> columns = columns(table);
        if (!columns.isEmpty() && this.random.nextBoolean()) {
            int which = this.random.nextInt(columns.size());
            String renamed = name("b");
            this.op.renameColumn(table, columns.set(which, renamed), renamed);
        }
        else if (!GIVEN.contains(table)) {
            String renamed = name("r");
            this.op.renameTable(table, renamed);
            this.tables.put(renamed, Objects.requireNonNull(this.tables.remove(table)));
        }
    }

    private void constrain() {
        String table = any(this.tables.keySet());
        List<String> columns = columns(table);
        String column = (columns.isEmpty() || this.random.nextInt(3) == 0) ? "a" : any(columns);
        switch (this.random.nextInt(5)) {
            case 0 -> this.op.createUniqueConstraint(table, "id", column).named(name("u"));
            case 1 -> this.op.createCheckConstraint(table, "id > 0").named(name("k"));
            case 2 -> this.op.createIndex(table, expression("id + 1")).where("id > 0").named(index());
            case 3 -> this.op.createIndex(table, asc(column).nullsFirst()).named(index());
            default -> this.op.createIndex(table, "id").include(column).named(index());
        }
    }

    private String index() {
        String name = "i" + this.count;
        this.indexes.add(name);
        return name;
    }

    private void drop() {
        String table = any(this.tables.keySet());
        List<String> columns = columns(table);
        if (!columns.isEmpty() && this.random.nextInt(3) > 0) {
            this.op.dropColumn(table, columns.remove(this.random.nextInt(columns.size())));
            // which of them went with the column is not tracked here
            this.indexes.clear();
        }
        else if (!GIVEN.contains(table)) {
            this.op.dropTable(table);
            this.tables.remove(table);
            this.indexes.clear();
        }
        else if (!this.indexes.isEmpty()) {
            this.op.dropIndex(this.indexes.remove(this.random.nextInt(this.indexes.size())));
        }
    }

    // of about half of these it is so already
    private void repeat(String table) {
        String sql = new QualifiedName(null, table).sql();
        switch (this.random.nextInt(13)) {
            case 0 -> this.op.grant("SELECT, INSERT", "TABLE " + sql, "PUBLIC");
            case 1 -> this.op.revoke("ALL", "TABLE " + sql, "PUBLIC", "random_reader");
            case 2 -> this.op.grant("UPDATE (a)", "TABLE " + sql, "random_reader");
            case 3 -> this.op.grant("SELECT", "ALL TABLES IN SCHEMA public", "random_reader");
            case 4 -> this.op.enableRowSecurity(table);
            case 5 -> this.op.disableRowSecurity(table);
            case 6 -> this.op.forceRowSecurity(table);
            case 7 -> this.op.setNotNull(table, "a");
            case 8 -> this.op.dropNotNull(table, "a");
            case 9 -> this.op.comment(ObjectKind.TABLE, table, "comment " + this.count);
            case 10 -> this.op.comment(ObjectKind.COLUMN, table, "a", this.random.nextBoolean() ? null : "a comment");
            case 11 -> this.op.setUnlogged(table);
            default -> this.op.setOwner(ObjectKind.TABLE, table, "random_reader");
        }
    }

    private void episode() {
        Episode.ALL.get(this.random.nextInt(Episode.ALL.size())).write(this.op, name("e"));
    }

    private void other() {
        switch (this.random.nextInt(8)) {
            case 0 -> this.op.addEnumValue("mood", "mood " + this.count).before("happy");
            case 1 -> this.op.createSequence("s" + this.count).incrementBy(this.count);
            case 2 -> this.op.createSequence("numbers").ifNotExists();
            case 3 -> this.op.createTable("given", column("id", integer())).ifNotExists();
            case 4 -> this.op.setDomainDefault("d", this.count);
            case 5 -> this.op.setDomainNotNull("d");
            case 6 -> {
                this.enums.add("e" + this.count);
                this.op.createEnum("e" + this.count, "x");
                this.op.addEnumValue("e" + this.count, "y");
            }
            default -> {
                if (!this.enums.isEmpty()) {
                    this.op.dropType(this.enums.remove(0));
                }
            }
        }
    }

}

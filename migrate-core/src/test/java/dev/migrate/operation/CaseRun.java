package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.test.TestDatabase;
import java.util.HashSet;
import java.util.List;

/**
 * Runs a case there and back: gives what ran and what the catalog had then, and fails
 * where the way back leaves anything behind.
 */
final class CaseRun {

    private final TestDatabase database;

    private final Start start;

    private CaseRun(TestDatabase database, Start start) {
        this.database = database;
        this.start = start;
    }

    /** Runs a case in a database that only cases use. */
    static String of(OperationCase row, TestDatabase database) {
        return new CaseRun(database, Start.NONE).run(row);
    }

    /** Runs a case, and asks somebody else too whether all is as before. */
    static String of(OperationCase row, TestDatabase database, Start start) {
        return new CaseRun(database, start).run(row);
    }

    private String run(OperationCase row) {
        this.database.run("DROP SCHEMA IF EXISTS app CASCADE", "DROP SCHEMA IF EXISTS history CASCADE",
                "DROP SCHEMA public CASCADE", "CREATE SCHEMA public", "CREATE SCHEMA app", "CREATE SCHEMA history",
                "DROP PUBLICATION IF EXISTS news", "DROP FOREIGN DATA WRAPPER IF EXISTS mine CASCADE");
        if (!row.setup().isEmpty()) {
            this.database.run(row.setup());
        }
        List<String> before = CatalogText.of(this.database);
        Runnable check = this.start.begin(row, this.database);
        Migrator migrator = Migrator.builder(this.database.dataSource())
            .javaMigrations(List.of(row.migration()))
            .locations()
            .schema("history")
            .build();
        List<RecordedOperation> recorded = OperationRecorder.record(new Author("0001", "case"),
                NamingConvention.DEFAULT, row.upgrade());
        StringBuilder text = new StringBuilder("-- ").append(row.name()).append('\n');
        sql(recorded, text);
        try {
            migrator.upgrade();
            difference(before, CatalogText.of(this.database), text);
            text.append("-- back\n");
            sql(Inversion.of(recorded).operations(), text);
            migrator.downgrade("base");
        }
        catch (RuntimeException ex) {
            throw new AssertionError(row.name() + "\n" + text, ex);
        }
        assertThat(CatalogText.of(this.database)).as(row.name() + "\n" + text).isEqualTo(before);
        check.run();
        return text.append('\n').toString();
    }

    private static void sql(List<RecordedOperation> operations, StringBuilder text) {
        for (DdlStatement statement : OperationDdl.statements(operations)) {
            String sql = statement.statement().text();
            // the long block is in a file of its own
            text.append(sql.startsWith("DO $migrate$") ? "DO …" : sql)
                .append(statement.separate() ? "; -- on its own\n" : ";\n");
        }
    }

    private static void difference(List<String> before, List<String> after, StringBuilder text) {
        HashSet<String> old = new HashSet<>(before);
        HashSet<String> now = new HashSet<>(after);
        before.stream()
            .filter((line) -> !now.contains(line))
            .forEach((line) -> text.append("--   - ").append(line).append('\n'));
        after.stream()
            .filter((line) -> !old.contains(line))
            .forEach((line) -> text.append("--   + ").append(line).append('\n'));
    }

    /** Looks at a database before a case. */
    interface Start {

        /** Nobody else looks. */
        Start NONE = (row, database) -> () -> {
        };

        /** Gives what fails unless the database is the same again. */
        Runnable begin(OperationCase row, TestDatabase database);

    }

}

package dev.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.RevisionFiles;
import dev.migrate.report.FixReport;
import dev.migrate.revision.Direction;
import dev.migrate.revision.RevisionIds;
import dev.migrate.revision.RevisionSources;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are changed so that findings are gone: they lint clean, and run. */
@PostgresTest
class LintFixTests {

    private static final String FIRST = """
            -- revision: 0001
            -- revises: none
            -- message: Begin
            -- migrate:up
            CREATE TABLE customers (id bigint PRIMARY KEY);
            CREATE TABLE orders (id bigint PRIMARY KEY, note text, customer_id bigint, qty integer);
            -- migrate:down
            DROP TABLE orders;
            DROP TABLE customers;
            """;

    private static final String HEADER = """
            -- revision: 0002
            -- revises: 0001
            -- message: Go on
            -- migrate:up""";

    @TempDir
    private Path folder;

    static List<Arguments> fixes() {
        return List.of(row("index-not-concurrent",
                "\nCREATE INDEX orders_note ON orders (note);\n-- migrate:down\nDROP INDEX orders_note;\n",
                " transaction:false\nCREATE INDEX CONCURRENTLY orders_note ON orders (note);\n-- migrate:down\nDROP INDEX orders_note;\n",
                ""), row("index-not-concurrent", """

                        ALTER TABLE orders ADD COLUMN paid boolean;
                        -- For the list of orders; it is long.
                        CREATE INDEX orders_note
                          ON orders (note) ; -- fast
                        ALTER TABLE orders ADD COLUMN sent boolean;

                        -- migrate:down
                        ALTER TABLE orders DROP COLUMN sent;
                        DROP INDEX orders_note;
                        ALTER TABLE orders DROP COLUMN paid
                        """, """

                        ALTER TABLE orders ADD COLUMN paid boolean;
                         -- fast
                        ALTER TABLE orders ADD COLUMN sent boolean;

                        -- migrate:down
                        ALTER TABLE orders DROP COLUMN sent;
                        ALTER TABLE orders DROP COLUMN paid
                        """, """
                        -- migrate:up transaction:false
                        CREATE INDEX CONCURRENTLY orders_note
                          ON orders (note);

                        -- migrate:down
                        DROP INDEX orders_note;
                        """),
                row("unnamed-object",
                        """

                                CREATE TABLE lines (id bigint PRIMARY KEY, sku text UNIQUE,
                                    order_id bigint REFERENCES orders ON DELETE CASCADE, qty int CHECK (qty > 0), CHECK (id > 0),
                                    CHECK (id < 9));
                                CREATE INDEX ON lines (order_id, lower(sku));
                                -- migrate:down
                                DROP TABLE lines;
                                """,
                        """

                                CREATE TABLE lines (id bigint PRIMARY KEY, sku text CONSTRAINT lines_sku_key UNIQUE,
                                    order_id bigint CONSTRAINT lines_order_id_fkey REFERENCES orders ON DELETE CASCADE, qty int CONSTRAINT lines_qty_check CHECK (qty > 0), CONSTRAINT lines_check CHECK (id > 0),
                                    CONSTRAINT lines_check1 CHECK (id < 9));
                                CREATE INDEX lines_order_id_expr_idx ON lines (order_id, lower(sku));
                                -- migrate:down
                                DROP TABLE lines;
                                """,
                        ""),
                row("check-without-not-valid",
                        """
                                 lock-timeout:1s
                                ALTER TABLE orders ADD CHECK (qty > 0); -- more than none
                                ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE
                                -- migrate:down
                                ALTER TABLE orders DROP CONSTRAINT fk;
                                ALTER TABLE orders DROP CONSTRAINT orders_check;
                                """,
                        """
                                 lock-timeout:1s transaction:false
                                ALTER TABLE orders ADD CONSTRAINT orders_check CHECK (qty > 0) NOT VALID;
                                ALTER TABLE orders VALIDATE CONSTRAINT orders_check; -- more than none
                                ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE NOT VALID;
                                ALTER TABLE orders VALIDATE CONSTRAINT fk
                                -- migrate:down
                                ALTER TABLE orders DROP CONSTRAINT fk;
                                ALTER TABLE orders DROP CONSTRAINT orders_check;
                                """,
                        ""),
                row("set-not-null",
                        "\nALTER TABLE orders ALTER note SET NOT NULL;\n-- migrate:down\nALTER TABLE orders ALTER note DROP NOT NULL;\n",
                        """
                                 transaction:false
                                ALTER TABLE orders ADD CONSTRAINT orders_note_not_null NOT NULL note NOT VALID;
                                ALTER TABLE orders VALIDATE CONSTRAINT orders_note_not_null;
                                -- migrate:down
                                ALTER TABLE orders ALTER note DROP NOT NULL;
                                """, ""),
                row("add-unique-constraint",
                        "\nALTER TABLE orders ADD UNIQUE (note);\n-- migrate:down\nALTER TABLE orders DROP CONSTRAINT orders_note_key;\n",
                        """
                                 transaction:false
                                CREATE UNIQUE INDEX CONCURRENTLY orders_note_key ON orders (note);
                                ALTER TABLE orders ADD CONSTRAINT orders_note_key UNIQUE USING INDEX orders_note_key;
                                -- migrate:down
                                ALTER TABLE orders DROP CONSTRAINT orders_note_key;
                                """, ""),
                row("enum-not-dropped", """

                        CREATE TYPE state AS ENUM ('a');
                        CREATE TABLE t (s state PRIMARY KEY);
                        -- migrate:down
                        DROP TABLE t -- and no more
                        """, """

                        CREATE TYPE state AS ENUM ('a');
                        CREATE TABLE t (s state PRIMARY KEY);
                        -- migrate:down
                        DROP TABLE t -- and no more
                        ;
                        DROP TYPE state;
                        """, ""), row("missing-downgrade", """

                        CREATE TYPE state AS ENUM ('a');
                        CREATE TABLE t (s state PRIMARY KEY);
                        ALTER TABLE orders ADD COLUMN paid boolean;
                        """, """

                        CREATE TYPE state AS ENUM ('a');
                        CREATE TABLE t (s state PRIMARY KEY);
                        ALTER TABLE orders ADD COLUMN paid boolean;

                        -- migrate:down
                        ALTER TABLE orders DROP COLUMN paid;
                        DROP TABLE t;
                        DROP TYPE state;
                        """, ""));
    }

    private static Arguments row(String rule, String before, String after, String following) {
        return Arguments.of(rule, before, after, following);
    }

    private Migrator migrator(TestDatabase database) {
        return Migrator.builder(database.dataSource())
            .locations("file:" + this.folder)
            .schemas((settings) -> settings
                .lint(new LintOptions(new LintSettings(Preset.STRICT, Map.of()), null, List.of())))
            .build();
    }

    private FixReport fix(TestDatabase database, LintDraft draft) {
        Migrator migrator = migrator(database);
        RevisionFiles files = migrator
            .files(new RevisionSources(this.folder, List.of("file:" + this.folder), List.of(), RevisionIds.SEQUENCE));
        FixReport plan = files.planFixes(migrator.maintenance().lint(draft), true);
        files.fix(plan);
        return plan;
    }

    private void write(String second) throws IOException {
        Files.writeString(this.folder.resolve("0001_begin.sql"), FIRST);
        Files.writeString(this.folder.resolve("0002_go_on.sql"), HEADER + second);
    }

    @ParameterizedTest
    @MethodSource("fixes")
    void whatIsWrittenLintsCleanAndRuns(String rule, String before, String after, String following,
            TestDatabase database) throws IOException {
        write(before);
        assertThat(fix(database, LintDraft.PENDING).left()).isEmpty();
        assertThat(Files.readString(this.folder.resolve("0002_go_on.sql"))).isEqualTo(HEADER + after);
        Path third = this.folder.resolve("0003_go_on_without_long_locks.sql");
        assertThat(Files.exists(third)).isEqualTo(!following.isEmpty());
        if (!following.isEmpty()) {
            assertThat(Files.readString(third)).endsWith(following);
        }
        assertThat(migrator(database).maintenance().lint(LintDraft.PENDING).findings())
            .filteredOn((finding) -> finding.fix() != null)
            .isEmpty();
        migrator(database).upgrade();
        migrator(database).downgrade("base");
        migrator(database).upgrade();
    }

    @Test
    void whatNeedsJudgementStaysAndIsNamed(TestDatabase database) throws IOException {
        write("""

                CREATE INDEX orders_note ON orders (note);
                COMMENT ON INDEX orders_note IS 'fast';
                -- migrate:down
                DROP INDEX orders_note;
                """);
        FixReport plan = fix(database, LintDraft.PENDING);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.left())
            .containsExactly("Revision \"0002\": \"CREATE INDEX orders_note ON orders (note)\" stays: "
                    + "a later statement needs it.");
    }

    @Test
    void whatIsAppliedStays(TestDatabase database) throws IOException {
        write("\nCREATE INDEX orders_note ON orders (note);\n-- migrate:down\nDROP INDEX orders_note;\n");
        migrator(database).upgrade();
        LintDraft named = new LintDraft(List.of("0002"), null, List.of(), Direction.UPGRADE, LintDraft.Access.OPENED);
        assertThat(fix(database, named))
            .isEqualTo(new FixReport(List.of(), List.of("Revision \"0002\" is applied, so its file stays.")));
    }

    @Test
    void rowsThatWouldBeLostNeedJudgement(TestDatabase database) throws IOException {
        write("\nALTER TABLE orders DROP COLUMN note;\n");
        assertThat(fix(database, LintDraft.PENDING)).isEqualTo(new FixReport(List.of(), List.of()));
        write("\nUPDATE orders SET note = '' WHERE note IS NULL;\nALTER TABLE orders ADD COLUMN paid boolean;\n");
        assertThat(fix(database, LintDraft.PENDING)).isEqualTo(new FixReport(List.of(), List.of()));
    }

}

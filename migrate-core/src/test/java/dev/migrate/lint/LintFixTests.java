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
    @MethodSource("dev.migrate.lint.LintFixCases#all")
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
    void aFileKeepsItsLineEnds(TestDatabase database) throws IOException {
        write("""

                ALTER TABLE orders ADD COLUMN paid boolean;
                ALTER TABLE orders
                    ADD CONSTRAINT k CHECK (qty > 0);
                CREATE TYPE state AS ENUM ('a');
                -- migrate:down
                ALTER TABLE orders DROP CONSTRAINT k;
                ALTER TABLE orders DROP COLUMN paid;
                """);
        Path file = this.folder.resolve("0002_go_on.sql");
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        assertThat(fix(database, LintDraft.PENDING).left()).isEmpty();
        String second = Files.readString(file);
        assertThat(second).endsWith("DROP COLUMN paid;\r\nDROP TYPE state;\r\n").doesNotContain("CONSTRAINT");
        assertThat(second.replace("\r\n", "")).doesNotContain("\n");
        String third = Files.readString(this.folder.resolve("0003_go_on_without_long_locks.sql"));
        assertThat(third).contains("    ADD CONSTRAINT k CHECK (qty > 0) NOT VALID;\r\n");
        assertThat(third.replace("\r\n", "")).doesNotContain("\n");
        migrator(database).upgrade();
        migrator(database).downgrade("base");
    }

    @Test
    void aKeyThatALaterStatementNeedsStays(TestDatabase database) throws IOException {
        write("""

                ALTER TABLE customers ADD COLUMN code text;
                CREATE UNIQUE INDEX customers_code ON customers (code);
                CREATE TABLE visits (code text CONSTRAINT visits_fk REFERENCES customers (code) ON DELETE CASCADE);
                -- migrate:down
                DROP TABLE visits;
                DROP INDEX customers_code;
                ALTER TABLE customers DROP COLUMN code;
                """);
        assertThat(fix(database, LintDraft.PENDING).left())
            .containsExactly("Revision \"0002\": \"CREATE UNIQUE INDEX customers_code ON customers (code)\" stays: "
                    + "a later statement needs it.");
        migrator(database).upgrade();
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

package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TableSource;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an application takes its numbers from does not begin again beside its rows unsaid.
 */
@PostgresTest
class SequenceReviewTests {

    private static final String A = "CREATE TABLE a (id bigint PRIMARY KEY, n text);";

    private static final String TABLE = "CREATE TABLE g (name varchar(255) PRIMARY KEY, value bigint);";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({ "CREATE SEQUENCE s INCREMENT BY 50", "CREATE SEQUENCE s INCREMENT BY 20" })
    void anotherNameIsAskedFor(String sequence, TestDatabase database) {
        Service service = service(database, A + "CREATE SEQUENCE r INCREMENT BY 50; SELECT setval('r', 51);"
                + "GRANT USAGE ON SEQUENCE r TO pg_monitor;")
            .wants(A + sequence + ";");
        AutogenerateReport report = service.autogenerate("Rename");
        assertThat(report.findings()).singleElement().satisfies((finding) -> {
            assertThat(finding.code()).isEqualTo(DiagnosticCode.POSSIBLE_RENAME);
            assertThat(finding.hint()).contains("--rename 'r=s'");
        });
        service.autogenerate(Service.draft("Rename").renaming(List.of("r=s")));
        service.migrator().upgrade();
        assertThat(database.strings("SELECT last_value FROM s")).containsExactly("51");
        assertThat(database.strings("SELECT has_sequence_privilege('pg_monitor', 's', 'USAGE')")).containsExactly("t");
    }

    @ParameterizedTest
    @TableSource("""
            CREATE SEQUENCE r; | CREATE SEQUENCE s; | SELECT setval('s', last_value, is_called) FROM r
            '' | CREATE SEQUENCE a_seq; | SELECT setval('a_seq', max(id)) FROM a HAVING max(id) > 0
            CREATE SEQUENCE r; | CREATE TABLE g (name varchar(255) PRIMARY KEY, value bigint); | INSERT INTO g (name, value) SELECT '…', last_value + … FROM r
            ALTER TABLE a ALTER id ADD GENERATED ALWAYS AS IDENTITY; | CREATE TABLE g (name varchar(255) PRIMARY KEY, value bigint); | INSERT INTO g (name, value) SELECT '…', max(id) + … FROM a
            """)
    void theStatementThatSetsThePositionIsProposed(String before, String after, String statement,
            TestDatabase database) {
        Service service = service(database, A + "INSERT INTO a VALUES (7);" + before).wants(A + after);
        AutogenerateReport report = service.autogenerate("Change", Option.ALLOW_DROP);
        assertThat(Service.text(report.revisions().get(0))).contains("\n-- " + statement + ";\n")
            .contains("the catalog does not show");
        String filled = statement.replace("'…'", "'a'").replace("…", "50");
        database.run(after,
                filled.startsWith("SELECT") ? "DO $$BEGIN PERFORM " + filled.substring(7) + "; END$$" : filled);
    }

    @Test
    void aTableOfNumbersThatIsThereIsProposedToo(TestDatabase database) {
        Service service = service(database, A + TABLE + "ALTER TABLE a ALTER id ADD GENERATED ALWAYS AS IDENTITY;")
            .wants(A + TABLE);
        assertThat(Service.text(service.autogenerate("Table").revisions().get(0)))
            .contains("-- INSERT INTO g (name, value) SELECT '…', max(id) + … FROM a;");
    }

    @Test
    void aKeyThatTheApplicationAssignsIsNotAskedFor(TestDatabase database) {
        Service service = service(database, A + "ALTER TABLE a ALTER id ADD GENERATED ALWAYS AS IDENTITY;").wants(A);
        assertThat(Service.text(service.autogenerate("Assign").revisions().get(0))).doesNotContain("does not show");
    }

    private Service service(TestDatabase database, String sql) {
        return new Service(database, this.folder).at("0001", "none", sql, "SELECT 1;");
    }

}

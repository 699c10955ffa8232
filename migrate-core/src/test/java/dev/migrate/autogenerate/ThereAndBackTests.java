package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.report.AutogenerateReport;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of a live database after an upgrade that nobody had to allow, and back. */
@PostgresTest
class ThereAndBackTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-",
            textBlock = """
                    CREATE TABLE t (a int, h int GENERATED ALWAYS AS (a + 1) STORED); INSERT INTO t VALUES (5); | CREATE TABLE t (a bigint, h int); | (5,6) | (5,6)
                    CREATE TABLE t (a int, b int, h int GENERATED ALWAYS AS (a + b) STORED); INSERT INTO t VALUES (5, 2); | CREATE TABLE t (a bigint, b text, h bigint); | (5,2,7) | (5,2,7)
                    CREATE TYPE e AS ENUM ('x', 'y'); CREATE TABLE t (a e, h bool GENERATED ALWAYS AS (a = 'x') STORED); INSERT INTO t VALUES ('x'); | CREATE TYPE e AS ENUM ('y', 'x'); CREATE TABLE t (a e, h bool); | (x,t) | (x,t)
                    """)
    void rowsAreWhatTheyWere(String live, String desired, String up, String down, TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", live, "SELECT 1;").wants(desired);
        AutogenerateReport report = service.autogenerate("Convert");
        assertThat(report.findings()).isEmpty();
        service.migrator().upgrade();
        assertThat(database.strings("SELECT t::text FROM t")).containsExactly(up);
        assertThat(service.autogenerate("Again", Option.NO_CHECK_ROWS).changes()).isEmpty();
        service.migrator().downgrade("0001");
        assertThat(database.strings("SELECT t::text FROM t")).containsExactly(down);
    }

}

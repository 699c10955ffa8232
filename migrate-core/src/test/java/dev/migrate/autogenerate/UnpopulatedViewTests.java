package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class UnpopulatedViewTests {

    private static final String FILLED = "SELECT relispopulated::text FROM pg_class WHERE relname = 'v'";

    @TempDir
    Path folder;

    private Service at(TestDatabase database, String up) {
        return new Service(database, this.folder).at("0001", "none", "CREATE TABLE t (a int);" + up, "DROP TABLE t;");
    }

    @Test
    void aNewViewStaysEmptyWhereThatIsDesired(TestDatabase database) {
        Service service = at(database, "")
            .wants("CREATE TABLE t (a int); CREATE MATERIALIZED VIEW v AS SELECT a FROM t WITH NO DATA;");
        assertThat(Service.text(service.autogenerate("Go").revisions().get(0))).contains("WITH NO DATA;");
        service.migrator().upgrade();
        assertThat(database.strings(FILLED)).containsExactly("false");
        database.run("REFRESH MATERIALIZED VIEW v");
        assertThat(service.autogenerate("Again").changes()).isEmpty();
        assertThat(service.migrator().maintenance().drift().findings()).isEmpty();
    }

    @Test
    void aViewThatHasRowsHasThemAgain(TestDatabase database) {
        Service service = at(database, "CREATE MATERIALIZED VIEW v AS SELECT a FROM t;")
            .wants("CREATE TABLE t (a bigint); CREATE MATERIALIZED VIEW v AS SELECT a FROM t WITH NO DATA;");
        service.autogenerate("Go");
        service.migrator().upgrade();
        assertThat(database.strings(FILLED)).containsExactly("true");
        service.migrator().downgrade("0001");
        assertThat(database.strings(FILLED)).containsExactly("true");
    }

    @Test
    void aViewThatIsEmptyIsFilledWhenItIsCreatedAgain(TestDatabase database) {
        Service service = at(database, "CREATE MATERIALIZED VIEW v AS SELECT a FROM t WITH NO DATA;")
            .wants("CREATE TABLE t (a int); CREATE MATERIALIZED VIEW v AS SELECT a + 1 AS a FROM t;");
        service.autogenerate("Go");
        service.migrator().upgrade();
        assertThat(database.strings(FILLED)).containsExactly("true");
    }

}

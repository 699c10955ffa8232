package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TableSource;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What is called otherwise for a while gets a name that nothing has. */
@PostgresTest
class SpareNameTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @TableSource("""
            CREATE TYPE e AS ENUM ('a', 'b'); CREATE DOMAIN e_old AS int; CREATE TABLE e_old2 (a e, b e_old); | CREATE TYPE e AS ENUM ('b'); CREATE DOMAIN e_old AS int; CREATE TABLE e_old2 (a e, b e_old);
            CREATE TYPE c AS (a int); CREATE TABLE c_old (a c); | CREATE TYPE c AS (b text, a bigint); CREATE TABLE c_old (a c);
            CREATE TABLE t (id serial); CREATE VIEW t_id_seq_old AS SELECT 1 AS a; | CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY); CREATE VIEW t_id_seq_old AS SELECT 1 AS a;
            CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY); CREATE VIEW t_id_seq_old AS SELECT 1 AS a; | CREATE TABLE t (id serial); CREATE VIEW t_id_seq_old AS SELECT 1 AS a;
            CREATE TABLE t (a int); CREATE INDEX i ON t (a); CREATE TABLE i_new (a int); | CREATE TABLE t (a int); CREATE INDEX i ON t (a DESC); CREATE TABLE i_new (a int);
            CREATE TABLE t (a int, CONSTRAINT nn_t_a CHECK (a > 0)); | CREATE TABLE t (a int NOT NULL, CONSTRAINT nn_t_a CHECK (a > 0));
            """)
    void aRevisionDoesNotMindWhatHasItsUsualNames(String live, String desired, TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", live, "SELECT 1;").wants(desired);
        service.autogenerate("Change", Option.ALLOW_DROP);
        service.migrator().upgrade();
        service.migrator().downgrade("0001");
        service.migrator().upgrade();
        assertThat(service.autogenerate("Again").changes()).isEmpty();
    }

    @Test
    void namesThatGoRoundPassByOneThatNothingHas(TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none",
                "CREATE TABLE t (a int, b int, b_swapped int, a_swapped int);", "SELECT 1;");
        database.run("INSERT INTO t VALUES (1, 2, 3, 4)");
        service.wants("CREATE TABLE t (a int, b int, b_swapped int, a_swapped int);");
        service.autogenerate(Service.draft("Swap", Option.ALLOW_DROP).renaming(List.of("t.a=b", "t.b=a")));
        service.migrator().upgrade();
        assertThat(database.jdbc().sql("SELECT a, b, b_swapped, a_swapped FROM t").query().singleRow())
            .isEqualTo(Map.of("a", 2, "b", 1, "b_swapped", 3, "a_swapped", 4));
    }

}

package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks and procedures that may commit: what they do happens once. */
@PostgresTest
class OwnCommitsTests {

    // what no rollback takes back: a value of s for each attempt
    private static final String PROCEDURES = """
            CREATE SEQUENCE s;
            CREATE TABLE a (id int);
            CREATE PROCEDURE p() LANGUAGE plpgsql AS $$
            BEGIN PERFORM nextval('s'); INSERT INTO a VALUES (1); COMMIT; END $$;
            CREATE PROCEDURE nested() LANGUAGE plpgsql AS $$ BEGIN PERFORM nextval('s'); CALL p(); END $$;
            CREATE PROCEDURE plain() LANGUAGE plpgsql AS $$
            BEGIN INSERT INTO a VALUES (1);
            IF nextval('s') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; END $$;
            CREATE PROCEDURE held() LANGUAGE plpgsql SET search_path = public AS $$
            BEGIN PERFORM nextval('s'); INSERT INTO a VALUES (1); COMMIT; END $$;
            CREATE PROCEDURE words() LANGUAGE sql AS $$
            INSERT INTO a SELECT 1 FROM (SELECT nextval('s') AS "COMMIT") x WHERE "COMMIT" > 0 $$;
            """;

    private RevisionFolder folder;

    @BeforeEach
    void createProcedures(@TempDir Path path, TestDatabase database) {
        this.folder = new RevisionFolder(path);
        database.run(PROCEDURES);
    }

    private Migrator migrator(TestDatabase database, String statement) {
        this.folder.addOutside("0001", "", statement, "");
        return Migrator.builder(database.dataSource()).locations(this.folder.location()).build();
    }

    private static List<String> effects(TestDatabase database) {
        return database.strings("SELECT last_value::text || ' ' || (SELECT count(*) FROM a) FROM s");
    }

    @ParameterizedTest
    @ValueSource(strings = { "CALL p()", "CALL public.p()", "CALL words()",
            "DO $$ BEGIN PERFORM nextval('s'); INSERT INTO a VALUES (1); COMMIT; END $$",
            "DO $$ BEGIN IF nextval('s') > 0 THEN INSERT INTO a VALUES (1); END IF; END $$" })
    void runOnce(String statement, TestDatabase database) {
        migrator(database, statement).upgrade();
        assertThat(effects(database)).containsExactly("1 1");
    }

    @Test
    void aProcedureThatCallsOneThatCommitsRunsOnce(TestDatabase database) {
        migrator(database, "CALL nested()").upgrade();
        assertThat(effects(database)).containsExactly("2 1");
    }

    @Test
    void aProcedureThatEndsItsConnectionIsNotDone(TestDatabase database) {
        Migrator migrator = migrator(database, "CALL plain()");
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
        migrator.upgrade();
        assertThat(effects(database)).containsExactly("2 1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "CALL held()", "DO $$ BEGIN PERFORM nextval('s'); EXECUTE 'COMMIT'; END $$" })
    void aCommitThatPostgresqlRefusesIsTheErrorOfTheStatement(String statement, TestDatabase database) {
        MigrateException ex = catchThrowableOfType(MigrateException.class, migrator(database, statement)::upgrade);
        assertThat(ex.diagnostic().detail()).startsWith("Statement 1 of 1");
        assertThat(effects(database)).containsExactly("1 0");
    }

}

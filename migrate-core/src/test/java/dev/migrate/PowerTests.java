package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Statements that the server refuses to all but some roles, seen before anything runs.
 */
@PostgresTest
class PowerTests {

    private RevisionFolder folder;

    private TestDatabase database;

    private String login;

    @BeforeEach
    void createLogin(@TempDir Path path, TestDatabase database) {
        this.folder = new RevisionFolder(path);
        this.database = database;
        this.login = "plain_" + database.name();
        this.folder.addWith("0001", "", "", "CREATE TABLE a (id int);");
        database.run("CREATE ROLE " + this.login + " LOGIN PASSWORD 'x'", "GRANT ALL ON SCHEMA public TO " + this.login,
                "GRANT CREATE ON DATABASE " + database.name() + " TO " + this.login);
    }

    @AfterEach
    void dropLogin() {
        this.database.run("DROP OWNED BY " + this.login + " CASCADE", "DROP ROLE " + this.login);
    }

    private Migrator migrator() {
        return Migrator.builder(this.database.dataSource(this.login, "x", ""))
            .locations(this.folder.location())
            .build();
    }

    private Diagnostic refused(ThrowingCallable call) {
        MigrateException[] thrown = new MigrateException[1];
        assertThatExceptionOfType(MigrateException.class).isThrownBy(call).satisfies((ex) -> thrown[0] = ex);
        assertThat(thrown[0].diagnostic().code()).as(thrown[0].getMessage()).isEqualTo(DiagnosticCode.NEEDS_PRIVILEGE);
        assertThat(this.database.strings("SELECT to_regclass('public.a')::text")).containsOnlyNulls();
        return thrown[0].diagnostic();
    }

    @ParameterizedTest
    @ValueSource(strings = { "CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f()",
            "CREATE EXTENSION file_fdw", "CREATE EXTENSION IF NOT EXISTS \"pageinspect\" WITH SCHEMA public",
            "COPY a FROM '/tmp/a'", "COPY (SELECT 1) TO '/tmp/a'", "COPY a (id) FROM PROGRAM 'cat'",
            "ALTER SYSTEM SET work_mem = '1MB'", "ALTER SYSTEM RESET ALL", "SET session_replication_role = replica",
            "SET LOCAL session_replication_role TO replica", "SET SESSION \"log_min_messages\" = debug1",
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql LEAKPROOF AS 'SELECT 1'", "ALTER FUNCTION f() LEAKPROOF",
            "CREATE OR REPLACE FUNCTION f(a numeric(1)) RETURNS int AS 'x', 'y' LANGUAGE c",
            "CREATE FUNCTION f() RETURNS int LANGUAGE 'internal' AS 'x'", "CREATE TRUSTED LANGUAGE x HANDLER y",
            "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p", "CREATE TABLESPACE t LOCATION '/tmp/x'",
            "CREATE PUBLICATION p FOR ALL TABLES", "CREATE PUBLICATION p FOR TABLES IN SCHEMA public",
            "CREATE ROLE r LOGIN SUPERUSER", "CREATE CAST (text AS xml) WITHOUT FUNCTION",
            "CREATE OPERATOR CLASS o FOR TYPE int USING btree AS STORAGE int", "CREATE FOREIGN DATA WRAPPER w",
            "CREATE ACCESS METHOD m TYPE INDEX HANDLER h", "CREATE TEXT SEARCH TEMPLATE t (LEXIZE = x)" })
    void isRefusedBeforeAnythingRuns(String statement) {
        this.folder.addOutside("0002", "0001", "CREATE TABLE b (id int);\n" + statement + ";", "");
        Diagnostic refused = refused(migrator()::upgrade);
        assertThat(Objects.requireNonNull(refused.location()).line()).isEqualTo(7);
        assertThat(refused(() -> migrator().planUpgrade("heads"))).isEqualTo(refused);
        assertThat(migrator().maintenance().check().findings()).contains(refused);
        assertThat(Migrator.builder(this.database.dataSource())
            .locations(this.folder.location())
            .build()
            .planUpgrade("heads")
            .steps()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "CREATE EXTENSION pgcrypto", "SET work_mem = '1MB'", "SET app.tenant = 'x'",
            "SET search_path = public", "ALTER FUNCTION f() NOT LEAKPROOF",
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN 1", "CREATE ROLE superuser LOGIN NOSUPERUSER",
            "CREATE USER MAPPING FOR superuser SERVER s", "CREATE PUBLICATION p FOR TABLE a",
            "CREATE EXTENSION no_such_extension", "CREATE EXTENSION IF NOT EXISTS plpgsql",
            "CREATE CAST (text AS xml) WITH INOUT", "CREATE TEXT SEARCH CONFIGURATION c (COPY = english)",
            "DO $$ BEGIN EXECUTE 'SET ROLE x'; END $$; COPY a FROM '/tmp/a'", "SET ROLE x; ALTER SYSTEM RESET ALL",
            "GRANT SET ON PARAMETER log_min_messages TO x; SET log_min_messages = debug1" })
    void whatIsNotCertainIsLeftToTheServer(String statement) {
        this.folder.addOutside("0002", "0001", statement + ";", "");
        assertThat(migrator().planUpgrade("heads").steps()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "COPY a FROM '/tmp/a' | GRANT pg_read_server_files TO %s",
            "COPY a TO PROGRAM 'cat' | GRANT pg_execute_server_program TO %s",
            "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p | GRANT pg_create_subscription TO %s",
            "SET session_replication_role = replica | GRANT SET ON PARAMETER session_replication_role TO %s",
            "ALTER SYSTEM RESET work_mem | GRANT ALTER SYSTEM ON PARAMETER work_mem TO %s",
            "CREATE EXTENSION IF NOT EXISTS pageinspect | CREATE EXTENSION pageinspect" })
    void theHintIsTheCure(String row) {
        String[] parts = row.split(" \\| ", -1);
        this.folder.addOutside("0002", "0001", parts[0] + ";", "");
        String hint = Objects.requireNonNull(refused(migrator()::upgrade).hint());
        assertThat(hint.replace("\"", "")).contains(parts[1].formatted("the role that migrates"));
        this.database.run(parts[1].formatted(this.login));
        assertThat(migrator().planUpgrade("heads").steps()).hasSize(2);
    }

}

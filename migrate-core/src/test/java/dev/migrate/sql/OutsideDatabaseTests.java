package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.SourceLocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideDatabaseTests {

    private static boolean acts(String sql) {
        return new SqlStatement(sql, SourceLocation.of("s")).actsOutsideDatabase();
    }

    @ParameterizedTest
    @ValueSource(strings = { "DROP DATABASE IF EXISTS bb WITH (FORCE)", "create /* x */ database bb",
            "ALTER DATABASE bb SET work_mem = '1MB'", "ALTER DATABASE bb OWNER TO r", "CREATE ROLE r", "DROP ROLE r",
            "CREATE USER u", "create user mapping", "ALTER USER u PASSWORD 'x'", "DROP GROUP g",
            "ALTER GROUP g ADD USER u", "ALTER ROLE r IN DATABASE d SET x = 1", "CREATE TABLESPACE t LOCATION '/x'",
            "DROP TABLESPACE t", "ALTER SYSTEM SET fsync = off", "DROP OWNED BY r", "REASSIGN OWNED BY r TO s",
            "GRANT a TO b", "GRANT a, \"on\" TO b WITH ADMIN OPTION", "REVOKE ADMIN OPTION FOR a FROM b",
            "GRANT CONNECT ON DATABASE bb TO r", "REVOKE ALL ON TABLESPACE t FROM r",
            "GRANT SET ON PARAMETER work_mem TO r", "COMMENT ON DATABASE bb IS 'x'", "COMMENT ON ROLE r IS 'x'",
            "SECURITY LABEL FOR p ON ROLE r IS 'x'", "SECURITY LABEL ON DATABASE d IS 'x'",
            "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p", "ALTER SUBSCRIPTION s ENABLE", "DROP SUBSCRIPTION s",
            "COPY t TO '/tmp/x'", "COPY (SELECT 1 FROM t) TO PROGRAM 'x'", "COPY t (a) FROM PROGRAM 'x'" })
    void whatTheServerSharesIsOutside(String sql) {
        assertThat(acts(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "CREATE TABLE \"database\" (a int)", "CREATE TABLE role (a int) TABLESPACE x",
            "CREATE USER MAPPING FOR r SERVER s", "CREATE USER MAPPING IF NOT EXISTS FOR r SERVER s",
            "DROP USER MAPPING IF EXISTS FOR r SERVER s", "ALTER USER MAPPING FOR r SERVER s OPTIONS (SET a 'b')",
            "GRANT SELECT ON role TO r", "GRANT SELECT ON database, t TO r", "REVOKE ALL ON parameter FROM r",
            "GRANT SELECT (a) ON t TO r", "GRANT ALL ON ALL TABLES IN SCHEMA s TO r", "GRANT USAGE ON SCHEMA s TO r",
            "COMMENT ON TABLE role IS 'on database x'", "COMMENT ON COLUMN role.a IS 'x'",
            "SECURITY LABEL ON TABLE t IS 'x'", "ALTER DEFAULT PRIVILEGES FOR ROLE r GRANT SELECT ON TABLES TO s",
            "ALTER TABLE t OWNER TO r", "CREATE POLICY p ON t TO r", "SET ROLE r", "COPY t FROM '/tmp/x'",
            "INSERT INTO t VALUES ('DROP DATABASE x')", "CREATE EXTENSION x", "CREATE SERVER s FOREIGN DATA WRAPPER w",
            "SELECT 1", "DO 'x'" })
    void whatADatabaseHoldsIsNot(String sql) {
        assertThat(acts(sql)).isFalse();
    }

}

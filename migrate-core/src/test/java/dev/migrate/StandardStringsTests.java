package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.autogenerate.Service;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Databases on which a backslash in a string begins an escape. */
@PostgresTest
class StandardStringsTests {

    private static final String TABLE = """
            CREATE TABLE t (a text DEFAULT 'a\\nb' CHECK (a <> '\\'));
            CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT ''\\d''::text';
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void escape(TestDatabase database) {
        database.run("ALTER DATABASE " + database.name() + " SET standard_conforming_strings = off");
    }

    @Test
    void aRevisionIsReadAsStandardSqlSays(TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", TABLE + "INSERT INTO t VALUES ('\\n');",
                "DROP FUNCTION f(); DROP TABLE t;");
        service.migrator().upgrade();
        assertThat(database.strings("SELECT length(a)::text FROM t")).containsExactly("2");
        service.wants(TABLE.replace("CHECK", "COLLATE \"C\" CHECK") + "CREATE VIEW v AS SELECT E'\\\\n'::text AS n;");
        service.autogenerate("More");
        service.migrator().upgrade();
        assertThat(service.autogenerate("Nothing").changes()).isEmpty();
        assertThat(service.migrator().maintenance().drift().findings()).isEmpty();
        service.migrator().downgrade("base");
    }

    @Test
    void aScriptForPsqlToo(TestDatabase database) throws IOException {
        Service service = new Service(database, this.folder).at("0001", "none", TABLE + "INSERT INTO t VALUES ('\\n');",
                "DROP FUNCTION f(); DROP TABLE t;");
        Programs.psql(database, this.folder, service.migrator().upgradeScript("heads"));
        assertThat(database.strings("SELECT length(a)::text FROM t")).containsExactly("2");
    }

    @Test
    void aConnectionIsGivenBackAsItWas(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            Migrator.builder(new SingleConnectionDataSource(connection, true)).locations().build().status();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SHOW standard_conforming_strings")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("off");
            }
        }
    }

}

package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest
class PostgresqlAgreementTests {

    private static final String SCRIPT = """
            CREATE TABLE "odd;name" (id int, "end" text DEFAULT E'it\\'s; ''x''');
            CREATE TABLE log (id int, note text); /* one /* two; */ three; */
            CREATE RULE r AS ON INSERT TO "odd;name" DO ALSO (
                INSERT INTO log VALUES (NEW.id, 'a;b');
                INSERT INTO log VALUES (NEW.id, $t$c;$$;d$t$) -- e;
            );
            CREATE OR REPLACE FUNCTION f(n int) RETURNS text LANGUAGE sql
            BEGIN ATOMIC
                INSERT INTO log VALUES (n, 'f');
                SELECT CASE WHEN n > 0 THEN CASE n WHEN 1 THEN 'one' ELSE 'more' END ELSE 'none' END AS end;
            END;
            CREATE PROCEDURE p() BEGIN ATOMIC INSERT INTO log SELECT 7 AS case; INSERT INTO log VALUES (8); END;
            CREATE FUNCTION g() RETURNS int LANGUAGE plpgsql AS $body$
            BEGIN
                EXECUTE $q$INSERT INTO log VALUES (9, ';')$q$;
                RETURN 1;
            END;
            $body$;
            INSERT INTO "odd;name" (id) VALUES (1_0), (0x1F);
            SELECT f(1), g(); CALL p();
            INSERT INTO log VALUES (100, U&'d!0061t;' UESCAPE '!'), (101, 'a;'
                'b'), (102, E'\\\\' -- ;
                '\\';'), (103, B'01'::text || N';' || X'1F'::text);;
            """;

    @Test
    void aScriptRunsStatementByStatement(TestDatabase database) throws SQLException {
        SqlScript script = SqlScript.of(SCRIPT, SourceLocation.of("a.sql"));
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (SqlStatement each : script.statements()) {
                statement.execute(each.text());
            }
        }
        assertThat(script.statements()).hasSize(10);
        assertThat(database.jdbc()
            .sql("SELECT id || ':' || coalesce(note, '') FROM log ORDER BY id, note")
            .query(String.class)
            .list()).containsExactly("1:f", "7:", "8:", "9:;", "10:a;b", "10:c;$$;d", "31:a;b", "31:c;$$;d", "100:dat;",
                    "101:a;b", "102:\\';", "103:01;00011111");
        assertThat(database.jdbc().sql("SELECT \"end\" FROM \"odd;name\" LIMIT 1").query(String.class).single())
            .isEqualTo("it's; 'x'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "it's", "a\\", "\\'; x", "$$", "${a}", "é😀\n", "?" })
    void aQuotedTextIsReadBack(String text, TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (var rows = statement.executeQuery("SELECT " + SqlLiteral.quote(text))) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo(text);
            }
            statement.execute("SET standard_conforming_strings = off");
            try (var rows = statement.executeQuery("SELECT " + SqlLiteral.quote(text))) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo(text);
            }
        }
    }

    @Test
    void whatPostgresqlCannotStoreIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SqlLiteral.quote("a\0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Identifier.quote(""));
        assertThat(Identifier.quote("a\"b")).isEqualTo("\"a\"\"b\"");
    }

}
